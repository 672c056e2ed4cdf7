package org.gankao.exam.paper;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What papers of a cycle are to be made of (命题细目表); papers keep the plan they were made by. */
@Entity
@Table(name = "exam_blueprint")
public class Blueprint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "cycle_id", nullable = false, updatable = false)
    private long cycleId;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(name = "duration_minutes", nullable = false)
    private int durationMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "multiple_rule", nullable = false, length = 20)
    private MultipleRule multipleRule;

    @Enumerated(EnumType.STRING)
    @Column(name = "matching_rule", nullable = false, length = 20)
    private MatchingRule matchingRule;

    @Enumerated(EnumType.STRING)
    @Column(name = "ordering_rule", nullable = false, length = 20)
    private OrderingRule orderingRule;

    @Column(name = "knowledge_items")
    private @Nullable Integer knowledgeItems;

    @Column(name = "exposure_limit", nullable = false)
    private int exposureLimit;

    @Column(name = "shuffle_items", nullable = false)
    private boolean shuffleItems;

    @Column(name = "shuffle_options", nullable = false)
    private boolean shuffleOptions;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "exam_blueprint_row", joinColumns = @JoinColumn(name = "blueprint_id"))
    @OrderColumn(name = "ordinal")
    private List<BlueprintLine> lines = new ArrayList<>();

    protected Blueprint() {} // JPA

    static Blueprint of(long cycleId, BlueprintPlan plan, Instant now) {
        Blueprint blueprint = new Blueprint();
        blueprint.cycleId = cycleId;
        blueprint.createdAt = now;
        blueprint.edit(plan);
        return blueprint;
    }

    void edit(BlueprintPlan plan) {
        name = plan.name();
        durationMinutes = plan.durationMinutes();
        multipleRule = plan.rules().multiple();
        matchingRule = plan.rules().matching();
        orderingRule = plan.rules().ordering();
        exposureLimit = plan.exposureLimit();
        shuffleItems = plan.shuffle().items();
        shuffleOptions = plan.shuffle().options();
        knowledgeItems = null;
        lines.clear();
        for (SectionPlan section : plan.sections()) {
            if (section.hasRanges()) {
                knowledgeItems = section.items();
            }
            section.rows().forEach(row -> lines.add(new BlueprintLine(section.kind(), row)));
        }
    }

    public long id() {
        return id == null ? 0 : id;
    }

    int version() {
        return version;
    }

    long cycleId() {
        return cycleId;
    }

    BlueprintPlan plan() {
        Map<SectionKind, List<PlanRow>> rows = new EnumMap<>(SectionKind.class);
        lines.forEach(line ->
                rows.computeIfAbsent(line.section(), kind -> new ArrayList<>()).add(line.row()));
        return new BlueprintPlan(
                name,
                durationMinutes,
                new MarkingRules(multipleRule, matchingRule, orderingRule),
                new Shuffle(shuffleItems, shuffleOptions),
                exposureLimit,
                rows.entrySet().stream()
                        .map(e -> section(e.getKey(), e.getValue()))
                        .toList());
    }

    private SectionPlan section(SectionKind kind, List<PlanRow> rows) {
        return kind == SectionKind.KNOWLEDGE && knowledgeItems != null
                ? new SectionPlan(kind, rows, knowledgeItems)
                : new SectionPlan(kind, rows);
    }

    BlueprintRow row() {
        return new BlueprintRow(id(), cycleId, plan(), createdAt, version);
    }
}
