package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.gankao.cycle.Component;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.MissingRule;
import org.gankao.cycle.SchemeService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Use cases on signed reasons per person, where the scheme allows the mean of the unit for a missing result. */
@ApplicationScoped
@Transactional
public class AllowanceService {

    @Inject
    AllowanceRepository allowances;

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<AllowanceRow> ofCycle(long cycleId) {
        return allowances.ofCycle(cycleId);
    }

    /** @throws NotFoundException if there is no such reason */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public AllowanceRow get(long id) {
        return allowances.find(id).orElseThrow(() -> new NotFoundException("ranking.allowance.unknown"));
    }

    /** Enters a reason; another person has to sign it. */
    @Requires(Permission.RANKING_COMPUTE)
    public long enter(long cycleId, long cadreId, Component component, String reason) {
        Identity by = caller.require();
        boolean allowed = cycles.entrants(cycleId).stream()
                .filter(e -> e.cadreId() == cadreId)
                .map(e -> schemes.frozen(cycleId).get(e.category()))
                .anyMatch(scheme -> scheme != null
                        && scheme.terms()
                                .part(component)
                                .filter(p -> p.missing() == MissingRule.UNIT_MEAN)
                                .isPresent());
        if (!allowed) {
            throw new RuleViolationException("ranking.allowance.notAllowed");
        }
        String text = reason.strip();
        if (text.length() < 4 || text.length() > 400) {
            throw new RuleViolationException("ranking.allowance.reasonLength");
        }
        if (allowances.exists(cycleId, cadreId, component)) {
            throw new ConflictException("ranking.allowance.exists");
        }
        long id = allowances.add(cycleId, cadreId, component, text, by.accountId(), by.displayName(), moment.now());
        changes.fire(Change.of("ranking.allowance.enter", "cadre:" + cadreId, "component", component, "reason", text));
        return id;
    }

    /** Signs a reason that somebody else entered. */
    @Requires(Permission.RANKING_SIGN)
    public void sign(long id) {
        Identity by = caller.require();
        AllowanceRow row = allowances.lock(id).orElseThrow(() -> new NotFoundException("ranking.allowance.unknown"));
        if (row.signed()) {
            throw new ConflictException("ranking.allowance.signed");
        }
        if (row.enteredBy() == by.accountId()) {
            throw new ConflictException("ranking.sign.samePerson");
        }
        allowances.sign(id, by.accountId(), by.displayName(), moment.now());
        changes.fire(Change.of("ranking.allowance.sign", "cadre:" + row.cadreId(), "component", row.component()));
    }
}
