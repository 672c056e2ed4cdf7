package org.gankao.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gankao.platform.security.OpenToAll;

/**
 * Who links which household and which village (联户、联村). First and last day belong to a duty. Open to all features:
 * the wall notice of each village says the same.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@OpenToAll
public class DutyService {

    @Inject
    DutyRepository duties;

    /** Cadres by household on a day, one query for all; a household nobody links is left out. */
    public Map<Long, List<DutyRow>> cadresOf(Collection<Long> householdIds, LocalDate day) {
        return duties.ofHouseholds(householdIds, day);
    }

    /** Households a cadre links on a day, by village and walking order. */
    public List<HouseholdRow> householdsOf(long cadreId, LocalDate day) {
        return duties.householdsOf(cadreId, day);
    }

    /** Households of each cadre on a day, by village and walking order, one query for all; who links none is left out. */
    public Map<Long, List<HouseholdRow>> householdsOf(Collection<Long> cadreIds, LocalDate day) {
        return duties.householdsOf(cadreIds, day);
    }

    /** Villages of each cadre on a day, one query for all; who is linked to none is left out. */
    public Map<Long, List<VillageRow>> villagesOf(Collection<Long> cadreIds, LocalDate day) {
        return duties.villagesOf(cadreIds, day);
    }

    /** How many households each cadre links on a day; who links none is left out. */
    public Map<Long, Integer> householdCounts(Collection<Long> cadreIds, LocalDate day) {
        return duties.householdCounts(cadreIds, day);
    }

    /** Villages a cadre is linked to on a day. */
    public List<VillageRow> villagesOf(long cadreId, LocalDate day) {
        return duties.villagesOf(cadreId, day);
    }

    /** The village's team (组团) on a day. */
    public List<DutyRow> cadresOfVillage(long villageId, LocalDate day) {
        return duties.ofVillages(List.of(villageId), day, day).getOrDefault(villageId, List.of());
    }

    /** Teams by village for every link that touches the period, one query for all. */
    public Map<Long, List<DutyRow>> teams(Collection<Long> villageIds, LocalDate from, LocalDate until) {
        return duties.ofVillages(villageIds, from, until);
    }
}
