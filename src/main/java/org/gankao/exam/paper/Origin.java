package org.gankao.exam.paper;

import java.math.BigDecimal;

/**
 * What was known of an item of the bank when it was chosen.
 *
 * @param code of the item
 * @param revision number of its wording
 * @param points of the item in this form
 * @param difficulty EASY, MEDIUM, HARD: the author's estimate
 */
public record Origin(
        String code, int revision, String topic, String difficulty, BigDecimal points, Expectation expected) {}
