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

/** Villages and grids (村、网格). Open to all features: place names are public, and pages check who may see a list. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@OpenToAll
public class VillageService {

    @Inject
    VillageRepository villages;

    /** By code. */
    public List<VillageRow> all() {
        return villages.all();
    }

    public Optional<VillageRow> find(long id) {
        return villages.find(id);
    }

    /** One query for all; ids of nothing are left out. */
    public Map<Long, VillageRow> byIds(Collection<Long> ids) {
        return villages.byIds(ids).stream().collect(Collectors.toMap(VillageRow::id, Function.identity()));
    }

    /** By code. */
    public List<VillageRow> ofTownship(long townshipId) {
        return villages.ofTownship(townshipId);
    }

    /** Grids of a village by code. */
    public List<GridRow> gridsOf(long villageId) {
        return villages.gridsOf(villageId);
    }
}
