package org.gankao.survey;

/**
 * A drawn household as it was when drawn.
 *
 * @param place in drawn order within the village, from 1
 * @param routeNo in walking order within the village
 */
public record Selection(
        long householdId,
        long villageId,
        String code,
        int place,
        boolean spare,
        int routeNo,
        String door,
        String headName,
        String gridName) {}
