package org.gankao.people;

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
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.Page;

/**
 * Cadres (干部). The lookups are open because every feature names cadres by id and asks for its own permission; they
 * hold no sensitive field.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CadreService {

    @Inject
    CadreRepository cadres;

    @Inject
    Caller caller;

    @OpenToAll
    public Optional<CadreRow> find(long id) {
        return cadres.find(id);
    }

    /** By staff number (工号). */
    @OpenToAll
    public Optional<CadreRow> findByCode(String code) {
        return cadres.findByCode(code);
    }

    /** One query for all; ids that are nobody's are left out. */
    @OpenToAll
    public Map<Long, CadreRow> byIds(Collection<Long> ids) {
        return cadres.byIds(ids).stream().collect(Collectors.toMap(CadreRow::id, Function.identity()));
    }

    /** Everybody, by staff number. */
    @OpenToAll
    public List<CadreRow> all() {
        return cadres.all();
    }

    /** A page of cadres by name; a township organiser sees those posted in his township. */
    @Requires(Permission.ROSTER_VIEW)
    public Page<CadreRow> page(CadreQuery query) {
        return cadres.page(caller.townshipScope().map(query::within).orElse(query));
    }
}
