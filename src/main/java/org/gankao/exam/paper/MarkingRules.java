package org.gankao.exam.paper;

/** The named rules by which a paper is marked (评分规则). */
public record MarkingRules(MultipleRule multiple, MatchingRule matching, OrderingRule ordering) {

    /** Full points for full knowledge only, except that matching and ordering count their parts. */
    public static final MarkingRules USUAL =
            new MarkingRules(MultipleRule.ALL_OR_NOTHING, MatchingRule.SHARE_OF_PAIRS, OrderingRule.ADJACENT_PAIRS);
}
