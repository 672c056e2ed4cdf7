package org.gankao.exam.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.shared.RuleViolationException;

/**
 * What a blueprint asks for (命题细目表).
 *
 * @param durationMinutes time allowed, 5 to 480
 * @param shuffle what candidates meet in an order of their own
 * @param exposureLimit tests of the cycle an item of the bank may stand in at most, up to 20; 0: no limit
 * @param sections at least one, each kind at most once
 */
public record BlueprintPlan(
        String name,
        int durationMinutes,
        MarkingRules rules,
        Shuffle shuffle,
        int exposureLimit,
        List<SectionPlan> sections) {

    private static final int MOST_ITEMS = 300;
    private static final int MOST_TESTS = 20;

    /** @throws RuleViolationException if no paper can be made so */
    public BlueprintPlan {
        name = name.strip();
        sections = List.copyOf(sections);
        if (name.isEmpty() || name.length() > 80) {
            throw new RuleViolationException("exam.blueprint.name");
        }
        if (durationMinutes < 5 || durationMinutes > 480) {
            throw new RuleViolationException("exam.session.duration");
        }
        if (exposureLimit < 0 || exposureLimit > MOST_TESTS) {
            throw new RuleViolationException("exam.blueprint.exposure", MOST_TESTS);
        }
        Set<SectionKind> seen = EnumSet.noneOf(SectionKind.class);
        for (SectionPlan section : sections) {
            if (section.rows().isEmpty() || !seen.add(section.kind())) {
                throw new RuleViolationException("exam.blueprint.sections");
            }
        }
        int items = sections.stream().mapToInt(SectionPlan::items).sum();
        if (items < 1 || items > MOST_ITEMS) {
            throw new RuleViolationException("exam.blueprint.items", MOST_ITEMS);
        }
    }

    /** Shuffled, without a limit of exposure. */
    public BlueprintPlan(String name, int durationMinutes, MarkingRules rules, List<SectionPlan> sections) {
        this(name, durationMinutes, rules, Shuffle.ALL, 0, sections);
    }

    public int items() {
        return sections.stream().mapToInt(SectionPlan::items).sum();
    }

    public BigDecimal points() {
        return sections.stream().map(SectionPlan::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As a frozen paper keeps it; read back by {@link #sectionsOf}. */
    Map<String, Object> document() {
        List<Object> kept = new ArrayList<>();
        for (SectionPlan section : sections) {
            List<Object> rows = new ArrayList<>();
            for (PlanRow row : section.rows()) {
                rows.add(Map.of(
                        "topic", row.topic(),
                        "itemType", row.itemType(),
                        "difficulty", row.difficulty(),
                        "items", row.items(),
                        "most", row.most(),
                        "points", row.points().toPlainString()));
            }
            kept.add(Map.of("kind", section.kind().name(), "rows", rows, "items", section.items()));
        }
        return Map.of("sections", kept, "exposureLimit", exposureLimit);
    }

    static List<SectionPlan> sectionsOf(Map<String, Object> document) {
        return Documents.maps(document.get("sections")).stream()
                .map(BlueprintPlan::section)
                .toList();
    }

    /** Papers made before there were ranges name neither the most nor the section's items. */
    private static SectionPlan section(Map<String, Object> section) {
        SectionKind kind = SectionKind.valueOf(Documents.text(section.get("kind")));
        List<PlanRow> rows = Documents.maps(section.get("rows")).stream()
                .map(BlueprintPlan::row)
                .toList();
        return section.get("items") == null
                ? new SectionPlan(kind, rows)
                : new SectionPlan(kind, rows, number(section.get("items")));
    }

    private static PlanRow row(Map<String, Object> row) {
        return new PlanRow(
                Documents.text(row.get("topic")),
                Documents.text(row.get("itemType")),
                Documents.text(row.get("difficulty")),
                number(row.get("items")),
                number(row.getOrDefault("most", row.get("items"))),
                new BigDecimal(Documents.text(row.get("points"))));
    }

    private static int number(Object value) {
        return Integer.parseInt(Documents.text(value));
    }
}
