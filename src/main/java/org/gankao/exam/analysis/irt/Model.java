package org.gankao.exam.analysis.irt;

/** How the chance of a right answer depends on ability. */
public enum Model {
    /** All items tell people apart alike: one slope for all (Rasch 1960, with the ability's deviation fixed at 1). */
    ONE_PARAMETER,
    /** Each item has a slope of its own (Birnbaum 1968). */
    TWO_PARAMETER
}
