package org.gankao.exam.print;

/** Papers of a test place (PDF). */
public enum HallPaperKind {
    /** 座次表, for the door. */
    SEATING,
    /** 桌贴. */
    LABELS,
    /** 签到表. */
    SIGN_IN,
    /** 考场记录. */
    RECORD,
    /** 缺考名单. */
    ABSENCE
}
