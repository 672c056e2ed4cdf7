package org.gankao.locality;

import java.util.List;

/**
 * A household with everything a roster page shows of it.
 *
 * @param note remark on its place (住址备注)
 * @param version counts its changes, so that nobody overwrites another's
 * @param duties who links it or did, the newest first
 */
public record HouseholdFile(
        HouseholdRow household,
        VillageRow village,
        String note,
        int version,
        List<Member> members,
        List<DutyRow> duties) {

    /**
     * A member with his sensitive fields, masked or in clear as asked for.
     *
     * @param idNumber empty if the roster gave none
     * @param health masked unless in clear
     */
    public record Member(ResidentRow resident, String idNumber, String health) {}
}
