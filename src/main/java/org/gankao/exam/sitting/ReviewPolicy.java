package org.gankao.exam.sitting;

/** What a cadre sees of his own test after release. */
public enum ReviewPolicy {
    /** The scores of the sections. */
    SCORE,
    /** Besides, each item with his answer and whether it was right. */
    ANSWERS,
    /** Besides, the keys of the items all cadres shared, with their sources and why they are right. */
    KEYS
}
