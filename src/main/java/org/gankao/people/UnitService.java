package org.gankao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.security.OpenToAll;

/** Units (单位). Open to all features: names of units are public, and pages check who may see a list. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@OpenToAll
public class UnitService {

    @Inject
    UnitRepository units;

    /** The county first, then by code. */
    public List<UnitRow> all() {
        return units.all();
    }

    public Optional<UnitRow> find(long id) {
        return units.find(id);
    }

    /** Townships and subdistricts (乡镇、街道) by code. */
    public List<UnitRow> townships() {
        return units.ofKind(UnitKind.TOWNSHIP);
    }
}
