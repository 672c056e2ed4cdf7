package org.gankao.exam.sitting;

/** What happens to a sitting. */
public enum SittingEventKind {
    STARTED,
    TAKEN_OVER,
    EXTENDED,
    HANDED_IN
}
