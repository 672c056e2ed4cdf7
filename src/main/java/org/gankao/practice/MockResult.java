package org.gankao.practice;

import java.util.List;

/**
 * How a mock paper went; told once.
 *
 * @param right items answered wholly right
 * @param left items that have left practice since, which are not marked
 * @param verdicts of the others, in the order of the answers
 */
public record MockResult(int right, int left, List<Verdict> verdicts) {}
