package org.gankao.platform.jobs;

/** Thrown into the work when its job was cancelled; the work lets it pass so that its transaction rolls back. */
public class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
