package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gankao.shared.RuleViolationException;

/** Where the halves of a key lie between being given and the opening: in memory, for half an hour, used once. */
@ApplicationScoped
public class OpeningTable {

    static final Duration KEPT = Duration.ofMinutes(30);

    private record Given(KeyHalf half, Instant at) {}

    private final Map<Long, TreeMap<Integer, Given>> byCampaign = new ConcurrentHashMap<>();

    /** Returns whether both lie there now. */
    synchronized boolean give(long campaignId, int number, KeyHalf half, Instant now) {
        forget(campaignId, now);
        TreeMap<Integer, Given> given = byCampaign.computeIfAbsent(campaignId, id -> new TreeMap<>());
        given.put(number, new Given(half, now));
        return given.size() == BallotKeyService.HALVES;
    }

    synchronized Set<Integer> given(long campaignId, Instant now) {
        forget(campaignId, now);
        return Set.copyOf(byCampaign.getOrDefault(campaignId, new TreeMap<>()).keySet());
    }

    /** Both halves by number; they are gone from the table. */
    synchronized List<KeyHalf> take(long campaignId, Instant now) {
        forget(campaignId, now);
        TreeMap<Integer, Given> given = byCampaign.get(campaignId);
        if (given == null || given.size() < BallotKeyService.HALVES) {
            throw new RuleViolationException("survey.open.halves");
        }
        byCampaign.remove(campaignId);
        return given.values().stream().map(Given::half).toList();
    }

    private void forget(long campaignId, Instant now) {
        TreeMap<Integer, Given> given = byCampaign.get(campaignId);
        if (given != null) {
            given.values().removeIf(g -> g.at().plus(KEPT).isBefore(now));
        }
    }
}
