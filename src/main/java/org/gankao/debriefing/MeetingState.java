package org.gankao.debriefing;

/** Where a meeting is. */
public enum MeetingState {
    /** 已安排. */
    PLANNED,
    /** 进行中: people vote and the two scrutineers count. */
    OPEN,
    /** 已计票: both counted the same. */
    COUNTED,
    /** 已签字: signed by both; its votes count at the opening, and it never changes. */
    SIGNED,
    /** 已作废: nothing of it counts. */
    VOID
}
