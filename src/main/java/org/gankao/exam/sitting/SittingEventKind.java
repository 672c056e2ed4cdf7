package org.gankao.exam.sitting;

/** What happens to a sitting. */
public enum SittingEventKind {
    STARTED,
    TAKEN_OVER,
    EXTENDED,
    PAUSED,
    RESUMED,
    /** Moved to a later batch (缓考、补考). */
    DEFERRED,
    HANDED_IN
}
