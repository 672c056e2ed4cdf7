package org.gankao.exam.sitting;

/** What a session is at by the server's clock. */
public enum SessionPhase {
    PLANNED,
    /** Sealed; the waiting room is still shut. */
    AHEAD,
    WAITING,
    RUNNING,
    CLOSED,
    /** Marked but for answers that wait for people. */
    PART_MARKED,
    MARKED,
    RELEASED
}
