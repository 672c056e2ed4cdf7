package org.gankao.practice;

/** How an answer went, as the scheduler numbers it. Practice itself tells right from wrong only. */
enum Grade {
    /** Wrong. */
    AGAIN,
    HARD,
    /** Right. */
    GOOD,
    EASY;

    /** 1 to 4. */
    int number() {
        return ordinal() + 1;
    }
}
