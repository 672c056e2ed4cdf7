package org.gankao.platform.jobs;

/** Where a job stands. */
public enum JobState {
    RUNNING,
    DONE,
    /** Its own fault or a refusal; the message says which, nothing was half done. */
    FAILED,
    CANCELLED,
    /** The server stopped meanwhile; it can be started again. */
    INTERRUPTED
}
