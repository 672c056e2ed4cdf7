package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.gankao.exam.analysis.SessionMaterial.Form;
import org.gankao.exam.analysis.SessionMaterial.Marked;
import org.gankao.exam.analysis.SessionMaterial.Person;
import org.gankao.exam.analysis.irt.LogisticItem;

/** Looks for pairs of the same form and township whose answers agree too often; see {@link GeneralisedBinomial}. */
final class SimilarityAnalysis {

    static final double LEVEL = 0.001;

    private static final int MOST_ROWS = 100;

    private record Place(long form, long township) {}

    private final SessionMaterial material;
    private final ScoredItems scored;
    private final ItemResponseAnalysis irt;
    private final Map<Long, Double> abilities = new HashMap<>();

    SimilarityAnalysis(SessionMaterial material, ScoredItems scored, ItemResponseAnalysis irt) {
        this.material = material;
        this.scored = scored;
        this.irt = irt;
        for (int i = 0; i < material.people().size(); i++) {
            abilities.put(
                    material.people().get(i).sittingId(), irt.abilities().get(i).estimate());
        }
    }

    /** @param groupDone told after each group; may throw to stop */
    Similarity result(IntConsumer groupDone) {
        List<Similarity.Row> rows = new ArrayList<>();
        int pairs = 0;
        int done = 0;
        for (Form form : material.forms()) {
            List<Person> all = material.of(form);
            List<Integer> columns = scored.columnsOf(form);
            if (all.isEmpty() || columns.isEmpty()) {
                continue;
            }
            Map<Long, int[]> answers = answers(all, columns);
            List<LogisticItem> items = columns.stream().map(irt.items()::get).toList();
            GeneralisedBinomial test = new GeneralisedBinomial(
                    items,
                    all.stream().map(person -> answers.get(person.sittingId())).toList(),
                    all.stream()
                            .map(person -> abilities.get(person.sittingId()))
                            .toList());
            Map<Place, List<Person>> groups = all.stream()
                    .filter(person -> person.townshipId() != 0)
                    .collect(Collectors.groupingBy(
                            person -> new Place(form.id(), person.townshipId()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            for (List<Person> group : groups.values()) {
                groupDone.accept(++done);
                pairs += group.size() * (group.size() - 1) / 2;
                compare(form, group, answers, test, rows);
            }
        }
        rows.sort(Comparator.comparingDouble(Similarity.Row::p));
        return new Similarity(pairs, LEVEL, List.copyOf(rows.subList(0, Math.min(MOST_ROWS, rows.size()))));
    }

    private void compare(
            Form form,
            List<Person> group,
            Map<Long, int[]> answers,
            GeneralisedBinomial test,
            List<Similarity.Row> rows) {
        for (int i = 0; i < group.size(); i++) {
            Person first = group.get(i);
            for (Person second : group.subList(i + 1, group.size())) {
                GeneralisedBinomial.Agreement found = test.compare(
                        answers.get(first.sittingId()),
                        abilities.get(first.sittingId()),
                        answers.get(second.sittingId()),
                        abilities.get(second.sittingId()));
                if (found.p() < LEVEL) {
                    rows.add(row(form, first, second, found));
                }
            }
        }
    }

    private static Similarity.Row row(Form form, Person first, Person second, GeneralisedBinomial.Agreement found) {
        return new Similarity.Row(
                form.label(),
                first.townshipId(),
                first.sittingId(),
                first.code(),
                first.name(),
                second.sittingId(),
                second.code(),
                second.name(),
                found.compared(),
                found.same(),
                found.sameWrong(),
                found.expected(),
                found.p());
    }

    /** Answers as numbers: the same number is the same answer to an item, 0 the right one. */
    private Map<Long, int[]> answers(List<Person> people, List<Integer> columns) {
        List<Map<String, Integer>> wrong = new ArrayList<>();
        columns.forEach(column -> wrong.add(new HashMap<>()));
        Map<Long, int[]> answers = new HashMap<>();
        for (Person person : people) {
            int[] row = new int[columns.size()];
            for (int place = 0; place < row.length; place++) {
                Marked mark = scored.mark(person, columns.get(place));
                String response = mark.response();
                Map<String, Integer> known = wrong.get(place);
                row[place] = response == null
                        ? GeneralisedBinomial.OPEN
                        : mark.gained() > 0
                                ? GeneralisedBinomial.RIGHT
                                : known.computeIfAbsent(response, other -> known.size() + 1);
            }
            answers.put(person.sittingId(), row);
        }
        return answers;
    }
}
