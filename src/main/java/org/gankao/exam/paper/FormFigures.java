package org.gankao.exam.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gankao.exam.paper.FormItemRepository.Standing;

/**
 * The forms of a paper side by side, as far as they are of the bank.
 *
 * @param forms by label
 * @param cells items by topic, difficulty and form; topics in the order of their codes
 * @param shared items that two forms have in common
 */
public record FormFigures(List<Figures> forms, List<Cell> cells, List<Shared> shared) {

    private static final int PERCENT = 100;

    /**
     * What is expected of one form.
     *
     * @param difficulty share of the points a candidate is expected to reach, percent, two decimals (难度系数)
     * @param information sum over the items, two decimals (信息量)
     * @param observed items whose figures tests showed; those of the others are the author's estimate
     */
    public record Figures(
            String label, int items, BigDecimal points, BigDecimal difficulty, BigDecimal information, int observed) {}

    /** Items of a topic and difficulty in each form, in the order of the forms. */
    public record Cell(String topic, String difficulty, List<Integer> items) {}

    /** How many items two forms share; one before other. */
    public record Shared(String one, String other, int items) {}

    static FormFigures of(List<Standing> standing) {
        Map<String, List<Origin>> byForm = new TreeMap<>();
        standing.forEach(one ->
                byForm.computeIfAbsent(one.label(), label -> new ArrayList<>()).add(one.origin()));
        return new FormFigures(
                byForm.entrySet().stream()
                        .map(form -> figures(form.getKey(), form.getValue()))
                        .toList(),
                cells(byForm),
                shared(byForm));
    }

    private static Figures figures(String label, List<Origin> items) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal reached = BigDecimal.ZERO;
        int information = 0;
        for (Origin item : items) {
            points = points.add(item.points());
            reached = reached.add(
                    item.points().multiply(BigDecimal.valueOf(item.expected().facility(), 3)));
            information += item.expected().information();
        }
        return new Figures(
                label,
                items.size(),
                points,
                reached.multiply(BigDecimal.valueOf(PERCENT)).divide(points, 2, RoundingMode.HALF_UP),
                BigDecimal.valueOf(information, 3).setScale(2, RoundingMode.HALF_UP),
                (int) items.stream().filter(item -> item.expected().observed()).count());
    }

    private static List<Cell> cells(Map<String, List<Origin>> byForm) {
        record Kind(String topic, String difficulty) {}
        Map<String, Map<String, List<Integer>>> counts = new TreeMap<>();
        int form = 0;
        for (List<Origin> items : byForm.values()) {
            Map<Kind, Long> here = items.stream()
                    .collect(Collectors.groupingBy(i -> new Kind(i.topic(), i.difficulty()), Collectors.counting()));
            for (Map.Entry<Kind, Long> one : here.entrySet()) {
                counts.computeIfAbsent(one.getKey().topic(), topic -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                one.getKey().difficulty(),
                                difficulty -> new ArrayList<>(java.util.Collections.nCopies(byForm.size(), 0)))
                        .set(form, one.getValue().intValue());
            }
            form++;
        }
        List<Cell> cells = new ArrayList<>();
        counts.forEach((topic, difficulties) -> {
            for (String difficulty : List.of("EASY", "MEDIUM", "HARD")) {
                List<Integer> items = difficulties.get(difficulty);
                if (items != null) {
                    cells.add(new Cell(topic, difficulty, List.copyOf(items)));
                }
            }
        });
        return cells;
    }

    private static List<Shared> shared(Map<String, List<Origin>> byForm) {
        List<String> labels = List.copyOf(byForm.keySet());
        List<Shared> shared = new ArrayList<>();
        for (int one = 0; one < labels.size(); one++) {
            for (int other = one + 1; other < labels.size(); other++) {
                Set<String> common = codes(byForm.getOrDefault(labels.get(one), List.of()));
                common.retainAll(codes(byForm.getOrDefault(labels.get(other), List.of())));
                shared.add(new Shared(labels.get(one), labels.get(other), common.size()));
            }
        }
        return shared;
    }

    private static Set<String> codes(List<Origin> items) {
        return items.stream().map(Origin::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
