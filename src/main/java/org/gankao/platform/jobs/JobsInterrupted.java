package org.gankao.platform.jobs;

/**
 * Fired at each start of the product, when the jobs of the last run have been marked as interrupted: who keeps a state of his
 * own beside a job puts it right.
 *
 * @param jobs how many there were
 */
public record JobsInterrupted(int jobs) {}
