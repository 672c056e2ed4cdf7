package org.gankao.locality;

/**
 * A household (户) as lists show it.
 *
 * @param headName head of household (户主)
 * @param door house number (门牌)
 * @param memberCount persons as the roster says (人口)
 * @param routeNo place in walking order within the village
 * @param away the whole household is known to work away (外出务工)
 */
public record HouseholdRow(
        long id,
        String code,
        long villageId,
        long gridId,
        String gridName,
        String headName,
        String door,
        HouseholdCategory category,
        int memberCount,
        int routeNo,
        boolean away) {}
