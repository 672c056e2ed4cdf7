package org.gankao.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.draw.VerifiableDraw;

/**
 * Who walks which villages when. A pair comes from another township, no two townships rate each other, and nobody is sent to
 * a village he is linked to. The order of townships is drawn with the campaign's seed: each is visited by the next one's
 * evaluators; where these are too few, evaluators of the county level fill in.
 */
public final class PairPlan {

    private PairPlan() {}

    /**
     * @param villages ids in walking order of the township
     */
    public record Township(long id, String name, List<Long> villages) {}

    /**
     * @param townshipId where he comes from; 0: county level
     * @param recused villages he must not visit
     */
    public record Candidate(long id, long townshipId, Set<Long> recused) {}

    /** A pair with its villages in order. */
    public record Pair(long townshipId, Candidate first, Candidate second, List<Long> villages) {}

    /** @throws RuleViolationException if there are too few evaluators, naming the township and how many are missing */
    public static List<Pair> plan(
            List<Township> townships, List<Candidate> evaluators, int villagesPerPair, String seed) {
        Map<Long, LinkedList<Candidate>> free = new HashMap<>();
        evaluators.forEach(e ->
                free.computeIfAbsent(e.townshipId(), id -> new LinkedList<>()).add(e));
        Map<String, Township> byName = new LinkedHashMap<>();
        townships.forEach(t -> byName.put(String.valueOf(t.id()), t));
        List<Township> order = new VerifiableDraw("survey teams", List.copyOf(byName.keySet()), seed)
                .order().stream().map(byName::get).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Township visited = order.get(i);
            List<List<Long>> portions = portions(visited.villages(), villagesPerPair);
            List<LinkedList<Candidate>> sources = new ArrayList<>();
            if (order.size() >= 3) { // of two townships, each would rate the other
                sources.add(free.getOrDefault(order.get((i + 1) % order.size()).id(), new LinkedList<>()));
            }
            sources.add(free.getOrDefault(0L, new LinkedList<>()));
            int done = 0;
            for (List<Long> portion : portions) {
                List<Candidate> two = take(sources, portion);
                if (two.size() < 2) {
                    throw new RuleViolationException(
                            "survey.teams.tooFew", visited.name(), String.valueOf(2 * (portions.size() - done)));
                }
                pairs.add(new Pair(visited.id(), two.get(0), two.get(1), portion));
                done++;
            }
        }
        return pairs;
    }

    /** Takes two who may visit the villages, both from the same source where it can be. */
    private static List<Candidate> take(List<LinkedList<Candidate>> sources, List<Long> villages) {
        List<Candidate> two = new ArrayList<>();
        for (LinkedList<Candidate> source : sources) {
            for (Candidate candidate : List.copyOf(source)) {
                if (two.size() < 2 && villages.stream().noneMatch(candidate.recused()::contains)) {
                    two.add(candidate);
                    source.remove(candidate);
                }
            }
        }
        return two;
    }

    /** As even as can be: 25 villages at 8 a pair make 7, 6, 6, 6. */
    static List<List<Long>> portions(List<Long> villages, int most) {
        int pairs = (villages.size() + most - 1) / most;
        List<List<Long>> portions = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            portions.add(villages.subList(villages.size() * i / pairs, villages.size() * (i + 1) / pairs));
        }
        return portions;
    }

    /**
     * The days of a pair's village: a first day and the next, when who was out is visited again after 17:00.
     *
     * @param place of the village in the pair's order, from 0
     * @param of villages of the pair, below the number of days
     */
    public static List<LocalDate> days(int place, int of, LocalDate from, LocalDate until) {
        int days = (int) (until.toEpochDay() - from.toEpochDay()) + 1;
        if (of >= days) {
            throw new RuleViolationException("survey.teams.tooManyVillages", String.valueOf(of), String.valueOf(days));
        }
        LocalDate first = from.plusDays((long) place * (days - 1) / of);
        return List.of(first, first.plusDays(1));
    }
}
