package org.gankao.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.security.OpenToAll;

/**
 * Households and their members (户、家庭成员). Open to all features, which ask for their own permission; nothing here
 * holds an ID number or a state of health.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@OpenToAll
public class HouseholdService {

    @Inject
    HouseholdRepository households;

    /** In walking order. */
    public List<HouseholdRow> ofVillage(long villageId) {
        return households.ofVillage(villageId);
    }

    /** By village and in walking order, one query for all. */
    public Map<Long, List<HouseholdRow>> ofVillages(Collection<Long> villageIds) {
        return households.ofVillages(villageIds).stream().collect(Collectors.groupingBy(HouseholdRow::villageId));
    }

    public Optional<HouseholdRow> find(long id) {
        return households.find(id);
    }

    /** One query for all; ids of nothing are left out. */
    public Map<Long, HouseholdRow> byIds(Collection<Long> ids) {
        return households.byIds(ids).stream().collect(Collectors.toMap(HouseholdRow::id, Function.identity()));
    }

    /** The head of household first. */
    public List<ResidentRow> membersOf(long householdId) {
        return households.members(List.of(householdId));
    }

    /** Members by household, one query for all, the head first. */
    public Map<Long, List<ResidentRow>> membersOf(Collection<Long> householdIds) {
        return households.members(householdIds).stream().collect(Collectors.groupingBy(ResidentRow::householdId));
    }
}
