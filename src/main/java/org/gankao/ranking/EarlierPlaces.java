package org.gankao.ranking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places in earlier cycles, of final versions only.
 *
 * @param cycles with a final version, newest first
 * @param byId places of each cadre or group, by cycle; who was not in one is absent from it
 */
public record EarlierPlaces(List<Cycle> cycles, Map<Long, Map<Long, PastPlace>> byId) {

    /** A cycle with a final version. */
    public record Cycle(long id, String name) {}

    static final EarlierPlaces NONE = new EarlierPlaces(List.of(), Map.of());

    public EarlierPlaces {
        cycles = List.copyOf(cycles);
    }

    /** Null: he, or it, was not in that cycle's ranking. */
    public @Nullable PastPlace in(Cycle cycle, long id) {
        return byId.getOrDefault(id, Map.of()).get(cycle.id());
    }

    /** Newest first. */
    public List<PastPlace> of(long id) {
        Map<Long, PastPlace> own = byId.getOrDefault(id, Map.of());
        return cycles.stream()
                .filter(cycle -> own.containsKey(cycle.id()))
                .map(cycle -> own.get(cycle.id()))
                .toList();
    }
}
