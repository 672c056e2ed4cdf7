package org.gankao.exam.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.Entrant;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Puts cadres into batches and places (分批): by township, by unit, or by a list of staff numbers. */
@ApplicationScoped
@Transactional
public class MemberService {

    private static final int SHOWN = 10;

    @Inject
    HallRepository halls;

    @Inject
    CycleService cycles;

    @Inject
    Event<Change> changes;

    /** The cadres who will sit, and where those are whom somebody put into a batch. */
    @Requires(Permission.SESSION_EDIT)
    @Transactional(TxType.SUPPORTS)
    public List<Entrant> entrants(long cycle) {
        return cycles.entrants(cycle);
    }

    /**
     * Puts all entrants of townships and units into a batch, wherever they were before.
     *
     * @param place null: any place
     * @return how many
     */
    @Requires(Permission.SESSION_EDIT)
    public int put(long session, long batch, @Nullable Long place, Collection<Long> townships, Collection<Long> units) {
        List<Entrant> chosen = entrantsOf(session).stream()
                .filter(entrant -> townships.contains(entrant.townshipId()) || units.contains(entrant.unitId()))
                .toList();
        return put(session, batch, place, chosen);
    }

    /**
     * Puts the cadres of a list into a batch.
     *
     * @param codes staff numbers
     * @param place null: any place
     * @return how many
     * @throws RuleViolationException naming the staff numbers of nobody who takes part; nothing is stored then
     */
    @Requires(Permission.SESSION_EDIT)
    public int putListed(long session, long batch, @Nullable Long place, Collection<String> codes) {
        Map<String, Entrant> known = entrantsOf(session).stream()
                .collect(Collectors.toMap(entrant -> entrant.code().toUpperCase(Locale.ROOT), Function.identity()));
        List<Entrant> chosen = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String code : codes.stream().distinct().toList()) {
            Entrant entrant = known.get(code.toUpperCase(Locale.ROOT));
            if (entrant == null) {
                unknown.add(code);
            } else {
                chosen.add(entrant);
            }
        }
        if (!unknown.isEmpty()) {
            throw new RuleViolationException(
                    "exam.members.unknown",
                    unknown.size(),
                    unknown.stream().limit(SHOWN).collect(Collectors.joining("、")));
        }
        return put(session, batch, place, chosen);
    }

    /** Takes cadres out of their batch again: they will be drawn. */
    @Requires(Permission.SESSION_EDIT)
    public int takeOut(long session, Collection<Long> cadres) {
        planned(session);
        int taken = halls.takeOut(session, cadres);
        changes.fire(Change.of("exam.members.remove", "session:" + session, "count", taken));
        return taken;
    }

    private int put(long session, long batch, @Nullable Long place, List<Entrant> chosen) {
        if (chosen.isEmpty()) {
            throw new RuleViolationException("exam.members.nobody");
        }
        Arrangement arrangement = halls.arrangement(session);
        BatchRow row = arrangement.batch(batch).orElseThrow(() -> new NotFoundException("exam.batch.unknown"));
        if (place != null && arrangement.places().stream().noneMatch(one -> one.id() == place)) {
            throw new NotFoundException("exam.place.unknown");
        }
        halls.put(session, chosen.stream().map(Entrant::cadreId).toList(), batch, place);
        changes.fire(Change.of("exam.members.put", "session:" + session, "batch", row.name(), "count", chosen.size()));
        return chosen.size();
    }

    private List<Entrant> entrantsOf(long session) {
        return cycles.entrants(planned(session).cycleId());
    }

    private HallRepository.Planned planned(long session) {
        return halls.lockPlanned(session).orElseThrow(() -> new ConflictException("exam.session.sealedAlready"));
    }
}
