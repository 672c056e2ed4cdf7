package org.gankao.exam.paper;

/** How ordering items are marked; a named rule of the paper. */
public enum OrderingRule {
    /** Full points for the right order, else none. */
    ALL_OR_NOTHING,
    /**
     * The share of neighbours: of the n − 1 pairs that follow each other in the right order, those that follow each other in
     * the answer. So one entry moved by a place costs a part, and a right run counts wherever it stands.
     *
     * <p>Source: Moodle, ordering questions, grading type RELATIVE_NEXT_EXCLUDE_LAST; guessing gains 1/n of the points on
     * average.
     */
    ADJACENT_PAIRS
}
