package org.gankao.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.people.PostCategory;

/** Who takes part: from the roster until a category's scheme is frozen, as stored from then on. */
@ApplicationScoped
class EntrantList {

    @Inject
    CycleRepository cycles;

    @Inject
    CadreService cadres;

    /** Everybody who takes part, by category and staff number. */
    List<Entrant> of(CycleRow cycle) {
        Map<PostCategory, Scheme> schemes = newest(cycle.id());
        Map<Long, PostCategory> frozen = schemes.values().stream()
                .filter(s -> s.state() == SchemeState.FROZEN)
                .collect(Collectors.toMap(Scheme::id, Scheme::category));
        List<Entrant> entrants = new ArrayList<>();
        cycles.entrants(frozen.keySet()).forEach(stored -> entrants.add(stored.entrant(frozen.get(stored.schemeId()))));
        Set<Long> known = entrants.stream().map(Entrant::cadreId).collect(Collectors.toCollection(HashSet::new));
        for (CadreRow cadre : cadres.all()) {
            Scheme scheme = schemes.get(cadre.postCategory());
            boolean open = scheme == null || scheme.state() != SchemeState.FROZEN;
            if (open && !known.contains(cadre.id()) && inPost(cadre, cycle.baseDate())) {
                entrants.add(entrant(cadre, cycle.baseDate(), minMonths(scheme)));
            }
        }
        entrants.sort(java.util.Comparator.comparing(Entrant::category)
                .thenComparing(Entrant::code)
                .thenComparing(Entrant::cadreId));
        return entrants;
    }

    /**
     * Those who are stored with a scheme about to be frozen: who was stored with the version it replaces, and who stands
     * in the roster and takes part in no other category.
     */
    List<Entrant> toStore(CycleRow cycle, Scheme scheme) {
        LocalDate baseDate = cycle.baseDate();
        int minMonths = scheme.terms().minMonths();
        Map<Long, Entrant> taken = new HashMap<>();
        Set<Long> elsewhere = new HashSet<>();
        Map<Long, PostCategory> frozen = cycles.schemes(cycle.id()).stream()
                .filter(s -> s.state() == SchemeState.FROZEN)
                .collect(Collectors.toMap(Scheme::id, Scheme::category));
        for (StoredEntrant stored : cycles.entrants(frozen.keySet())) {
            PostCategory category = frozen.get(stored.schemeId());
            Entrant before = stored.entrant(category);
            if (category == scheme.category()) {
                taken.put(before.cadreId(), ranked(before, baseDate, minMonths));
            } else {
                elsewhere.add(before.cadreId());
            }
        }
        for (CadreRow cadre : cadres.all()) {
            if (cadre.postCategory() == scheme.category()
                    && inPost(cadre, baseDate)
                    && !elsewhere.contains(cadre.id())
                    && !taken.containsKey(cadre.id())) {
                taken.put(cadre.id(), entrant(cadre, baseDate, minMonths));
            }
        }
        return taken.values().stream()
                .sorted(java.util.Comparator.comparing(Entrant::code))
                .toList();
    }

    /** The version in force or being drafted of each category: the frozen one if there is one, else the newest. */
    Map<PostCategory, Scheme> newest(long cycleId) {
        Map<PostCategory, Scheme> newest = new EnumMap<>(PostCategory.class);
        for (Scheme scheme : cycles.schemes(cycleId)) {
            newest.merge(scheme.category(), scheme, (a, b) -> b.state() == SchemeState.FROZEN ? b : a);
        }
        return newest;
    }

    private static boolean inPost(CadreRow cadre, LocalDate baseDate) {
        return Entrant.inPost(cadre.postFrom(), cadre.postUntil(), baseDate);
    }

    private static int minMonths(@org.jspecify.annotations.Nullable Scheme scheme) {
        return scheme == null ? SchemeTerms.usual().minMonths() : scheme.terms().minMonths();
    }

    private static Entrant entrant(CadreRow cadre, LocalDate baseDate, int minMonths) {
        boolean ranked = Entrant.longEnough(cadre.postFrom(), baseDate, minMonths);
        return new Entrant(
                cadre.id(),
                cadre.code(),
                cadre.name(),
                cadre.unitId(),
                cadre.townshipId(),
                cadre.postCategory(),
                ranked,
                ranked ? "" : Entrant.TOO_SHORT,
                cadre.unitName(),
                cadre.establishment(),
                cadre.title(),
                cadre.sendingUnitId(),
                cadre.postFrom());
    }

    private static Entrant ranked(Entrant before, LocalDate baseDate, int minMonths) {
        boolean ranked = Entrant.longEnough(before.postFrom(), baseDate, minMonths);
        return new Entrant(
                before.cadreId(),
                before.code(),
                before.name(),
                before.unitId(),
                before.townshipId(),
                before.category(),
                ranked,
                ranked ? "" : Entrant.TOO_SHORT,
                before.unitName(),
                before.establishment(),
                before.title(),
                before.sendingUnitId(),
                before.postFrom());
    }
}
