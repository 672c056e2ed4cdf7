package org.gankao.platform.jobs;

/** What a job tells while it works. */
public interface Progress {

    /**
     * Says how far the work is; cheap, may be called for every row.
     *
     * @throws JobCancelledException if somebody asked to stop
     */
    void at(long done, long total);

    /** As {@link #at(long, long)}, naming what is being done in the starter's language. */
    void at(long done, long total, String message);
}
