package org.gankao.ranking;

/** Where a mark comes from. */
public enum MarkSource {
    /** A result of the component. */
    RESULT,
    /** No result; the scheme says zero. */
    ZERO,
    /** No result; the mean of the unit, for a signed reason. */
    UNIT_MEAN,
    /** No result and nothing in its place. */
    MISSING
}
