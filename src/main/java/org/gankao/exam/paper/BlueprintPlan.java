package org.gankao.exam.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.shared.RuleViolationException;

/**
 * What a blueprint asks for (命题细目表).
 *
 * @param durationMinutes time allowed, 5 to 480
 * @param sections at least one, each kind at most once
 */
public record BlueprintPlan(String name, int durationMinutes, MarkingRules rules, List<SectionPlan> sections) {

    private static final int MOST_ITEMS = 300;

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
                        "points", row.points().toPlainString()));
            }
            kept.add(Map.of("kind", section.kind().name(), "rows", rows));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sections", kept);
        return document;
    }

    static List<SectionPlan> sectionsOf(Map<String, Object> document) {
        return Documents.maps(document.get("sections")).stream()
                .map(section -> new SectionPlan(
                        SectionKind.valueOf(Documents.text(section.get("kind"))),
                        Documents.maps(section.get("rows")).stream()
                                .map(row -> new PlanRow(
                                        Documents.text(row.get("topic")),
                                        Documents.text(row.get("itemType")),
                                        Documents.text(row.get("difficulty")),
                                        Integer.parseInt(Documents.text(row.get("items"))),
                                        new BigDecimal(Documents.text(row.get("points")))))
                                .toList()))
                .toList();
    }
}
