package org.gankao.exam.marking;

import java.util.Map;
import org.gankao.exam.paper.SectionKind;

/**
 * How a marked session came out.
 *
 * @param townships by unit id of the township, 0: none
 */
public record SessionStatistics(
        ScoreSummary total, Map<SectionKind, ScoreSummary> sections, Map<Long, ScoreSummary> townships) {}
