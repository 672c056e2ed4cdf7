package org.gankao.survey;

/** What a householder taps. 不了解 is outside the denominator. */
public enum VoteAnswer {
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    BASIC,
    /** 不满意. */
    DISSATISFIED,
    /** 不了解. */
    UNKNOWN;

    public boolean counted() {
        return this != UNKNOWN;
    }
}
