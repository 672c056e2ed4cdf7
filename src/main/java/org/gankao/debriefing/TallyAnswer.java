package org.gankao.debriefing;

/** What a paper says of one cadre. */
public enum TallyAnswer {
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    BASIC,
    /** 不满意. */
    DISSATISFIED,
    /** 不了解: outside the denominator. */
    UNKNOWN,
    /** 无效: no answer, more than one, or not to be read. */
    INVALID
}
