package org.gankao.survey;

import java.util.List;

/**
 * A pair of evaluators as it is shown.
 *
 * @param number from 1 within the campaign
 * @param townshipName it visits
 * @param members both names
 * @param from where they come from
 * @param villages names in order of their days
 * @param completed visits so far
 */
public record PairRow(
        long id,
        int number,
        String townshipName,
        List<String> members,
        List<String> from,
        List<String> villages,
        int completed) {}
