package org.gankao.cycle;

/** What happens to a cadre without a result in a component; part of the scheme, never decided afterwards. */
public enum MissingRule {
    /** Evaluated, not ranked. */
    NOT_RANKED,
    /** Zero points: absent without leave. */
    ZERO,
    /** The mean of his unit, but only with a signed reason for this person; without one, not ranked. */
    UNIT_MEAN
}
