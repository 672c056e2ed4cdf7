package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gankao.exam.analysis.MantelHaenszel.Stratum;
import org.gankao.exam.analysis.ScoredItems.Scored;
import org.gankao.exam.analysis.SessionMaterial.Person;
import org.gankao.exam.analysis.irt.Responses;
import org.jspecify.annotations.Nullable;

/**
 * Compares each item between a township or an age band and everybody else. People count as equally able who sat the same form and
 * have the same number of right answers to its scored items, the item itself included (Holland and Thayer 1988).
 */
final class FairnessAnalysis {

    private static final double FALSE_DISCOVERIES = 0.05;

    /** A group: a township or an age band. */
    private record Group(
            @Nullable Long townshipId, @Nullable AgeBand ageBand, int people, Predicate<Person> members) {}

    /** People of one form and score. */
    private record Level(long form, int score) {}

    private record Compared(Scored item, Group group, MantelHaenszel figures) {}

    private final SessionMaterial material;
    private final ScoredItems scored;
    private final Map<Level, List<Person>> levels;

    FairnessAnalysis(SessionMaterial material, ScoredItems scored) {
        this.material = material;
        this.scored = scored;
        levels = material.people().stream()
                .collect(Collectors.groupingBy(person -> new Level(person.formId(), score(scored.answers(person)))));
    }

    Fairness result() {
        List<Group> all = groups();
        List<Group> large = all.stream()
                .filter(group -> group.people() >= Fairness.LEAST_PEOPLE
                        && material.people().size() - group.people() >= Fairness.LEAST_PEOPLE)
                .toList();
        List<Compared> compared = new ArrayList<>();
        for (Group group : large) {
            for (int column = 0; column < scored.items().size(); column++) {
                MantelHaenszel figures = MantelHaenszel.of(strata(group, column));
                if (figures != null) {
                    compared.add(new Compared(scored.items().get(column), group, figures));
                }
            }
        }
        double clearBelow = threshold(compared);
        return new Fairness(
                compared.size(),
                large.size(),
                all.size() - large.size(),
                compared.stream()
                        .filter(one -> one.figures().rating() != DifClass.A)
                        .sorted(Comparator.comparingDouble(
                                one -> -Math.abs(one.figures().delta())))
                        .map(one -> row(one, clearBelow))
                        .toList());
    }

    private static Fairness.Row row(Compared one, double clearBelow) {
        return new Fairness.Row(
                one.item().ref(),
                one.item().places(),
                one.group().townshipId(),
                one.group().ageBand(),
                one.group().people(),
                one.figures(),
                one.figures().p() <= clearBelow);
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        Map<Long, Long> townships = material.people().stream()
                .filter(person -> person.townshipId() != 0)
                .collect(Collectors.groupingBy(Person::townshipId, TreeMap::new, Collectors.counting()));
        townships.forEach((id, people) ->
                groups.add(new Group(id, null, people.intValue(), person -> person.townshipId() == id)));
        for (AgeBand band : EnumSet.allOf(AgeBand.class)) {
            int people = (int) material.people().stream()
                    .filter(person -> person.ageBand() == band)
                    .count();
            if (people > 0) {
                groups.add(new Group(null, band, people, person -> person.ageBand() == band));
            }
        }
        return groups;
    }

    private List<Stratum> strata(Group group, int column) {
        List<Stratum> strata = new ArrayList<>();
        for (List<Person> level : levels.values()) {
            double[] cells = new double[4];
            for (Person person : level) {
                byte answer = scored.answers(person)[column];
                if (answer != Responses.NOT_ASKED) {
                    cells[(group.members().test(person) ? 2 : 0) + (answer == Responses.RIGHT ? 0 : 1)]++;
                }
            }
            strata.add(new Stratum(cells[0], cells[1], cells[2], cells[3]));
        }
        return strata;
    }

    /** The largest p that keeps the share of false alarms at the level (Benjamini and Hochberg 1995); negative: none does. */
    private static double threshold(List<Compared> compared) {
        double[] sorted =
                compared.stream().mapToDouble(one -> one.figures().p()).sorted().toArray();
        double threshold = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] <= FALSE_DISCOVERIES * (i + 1) / sorted.length) {
                threshold = sorted[i];
            }
        }
        return threshold;
    }

    private static int score(byte[] answers) {
        int score = 0;
        for (byte answer : answers) {
            score += answer == Responses.RIGHT ? 1 : 0;
        }
        return score;
    }
}
