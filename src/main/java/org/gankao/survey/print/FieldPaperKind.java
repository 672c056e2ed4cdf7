package org.gankao.survey.print;

/** Papers of the field (PDF). */
public enum FieldPaperKind {
    /** 介绍信, one a pair. */
    LETTER,
    /** 入户须知, the same for all. */
    BRIEFING,
    /** 当日路线, one a pair, village and day. */
    ROUTE
}
