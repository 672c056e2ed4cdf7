package org.gankao.exam.paper;

/** How matching items are marked; a named rule of the paper. */
public enum MatchingRule {
    /** Full points if every premise has its option, else none. */
    ALL_OR_NOTHING,
    /**
     * The share of premises that have their option: each pair counts alike.
     *
     * <p>Source: Moodle, matching questions, "each sub-question is equally weighted"; among n options guessing gains 1/n of
     * the points on average, as much as one single choice.
     */
    SHARE_OF_PAIRS
}
