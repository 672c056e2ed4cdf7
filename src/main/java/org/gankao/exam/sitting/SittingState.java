package org.gankao.exam.sitting;

/** Where a sitting stands. */
public enum SittingState {
    /** The cadre has not started. */
    ASSIGNED,
    /** Under way. */
    OPEN,
    /** By the cadre or, at the deadline, by the server. */
    HANDED_IN,
    /** The session closed and he had not started. */
    ABSENT
}
