package org.gankao.platform.jobs;

/** The work of a job; runs in the starter's name outside any transaction, so it calls services for each step. */
@FunctionalInterface
public interface Work {

    /** Returns the result kept with the job, at most 500 characters. */
    String run(Progress progress);
}
