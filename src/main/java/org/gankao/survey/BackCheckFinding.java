package org.gankao.survey;

/** What a check of a visit found. */
public enum BackCheckFinding {
    /** 属实: they came, and the householder answered himself. */
    CONFIRMED,
    /** 未到访. */
    NOT_VISITED,
    /** 情况不符: came, but not as the rules say. */
    DIFFERENT,
    /** 未联系上. */
    UNREACHABLE
}
