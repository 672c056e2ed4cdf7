package org.gankao.exam.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.ConflictException;
import org.jspecify.annotations.Nullable;

/** One or more parallel forms made from a blueprint (试卷); frozen, it never changes again. */
@Entity
@Table(name = "exam_paper")
public class Paper {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "cycle_id", nullable = false, updatable = false)
    private long cycleId;

    @Column(name = "blueprint_id", nullable = false, updatable = false)
    private long blueprintId;

    @Column(nullable = false, length = 80)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private PaperState state;

    @Column(nullable = false, updatable = false, length = 80)
    private String seed;

    @Column(name = "duration_minutes", nullable = false, updatable = false)
    private int durationMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "multiple_rule", nullable = false, updatable = false, length = 20)
    private MultipleRule multipleRule;

    @Enumerated(EnumType.STRING)
    @Column(name = "matching_rule", nullable = false, updatable = false, length = 20)
    private MatchingRule matchingRule;

    @Enumerated(EnumType.STRING)
    @Column(name = "ordering_rule", nullable = false, updatable = false, length = 20)
    private OrderingRule orderingRule;

    @Lob
    @Column(nullable = false, updatable = false)
    private String plan;

    @Column(nullable = false)
    private int overlap;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(length = 64)
    private @Nullable String sha256;

    protected Paper() {} // JPA

    static Paper assembled(
            long cycleId, long blueprintId, String name, BlueprintPlan plan, String seed, int overlap, Instant now) {
        Paper paper = new Paper();
        paper.cycleId = cycleId;
        paper.blueprintId = blueprintId;
        paper.name = name;
        paper.state = PaperState.DRAFT;
        paper.seed = seed;
        paper.durationMinutes = plan.durationMinutes();
        paper.multipleRule = plan.rules().multiple();
        paper.matchingRule = plan.rules().matching();
        paper.orderingRule = plan.rules().ordering();
        paper.plan = CanonicalJson.write(plan.document());
        paper.overlap = overlap;
        paper.madeAt = now;
        return paper;
    }

    /** @throws ConflictException if it is frozen */
    void requireDraft() {
        if (state != PaperState.DRAFT) {
            throw new ConflictException("exam.paper.frozen");
        }
    }

    void freeze(String hash, Instant now) {
        requireDraft();
        state = PaperState.FROZEN;
        sha256 = hash;
        frozenAt = now;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    PaperRow row() {
        return new PaperRow(
                id(),
                cycleId,
                blueprintId,
                name,
                state,
                seed,
                durationMinutes,
                new MarkingRules(multipleRule, matchingRule, orderingRule),
                BlueprintPlan.sectionsOf(Documents.read(plan)),
                overlap,
                madeAt,
                frozenAt,
                sha256,
                version);
    }
}
