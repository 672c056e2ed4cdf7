package org.gankao.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.gankao.shared.ConflictException;
import org.jspecify.annotations.Nullable;

/** One evaluation cycle (考评周期), from the scheme to the final ranking. */
@Entity
@Table(name = "cycle_cycle")
public class EvaluationCycle {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(nullable = false, length = 20)
    private String code;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(name = "period_from", nullable = false)
    private LocalDate periodFrom;

    @Column(name = "period_until", nullable = false)
    private LocalDate periodUntil;

    @Column(name = "base_date", nullable = false)
    private LocalDate baseDate;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private CycleState state;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected EvaluationCycle() {} // JPA

    static EvaluationCycle create(CyclePlan plan, Instant now) {
        EvaluationCycle cycle = new EvaluationCycle();
        cycle.take(plan);
        cycle.state = CycleState.PREPARING;
        cycle.createdAt = now;
        return cycle;
    }

    /** @throws ConflictException unless it is still being prepared: dates are part of what is signed */
    void edit(CyclePlan plan) {
        if (state != CycleState.PREPARING) {
            throw new ConflictException("cycle.notPreparing", name);
        }
        take(plan);
    }

    private void take(CyclePlan plan) {
        code = plan.code();
        name = plan.name();
        periodFrom = plan.periodFrom();
        periodUntil = plan.periodUntil();
        baseDate = plan.baseDate();
    }

    /** Every category in use has a frozen scheme; no effect when it runs already. */
    void run() {
        if (state == CycleState.PREPARING) {
            state = CycleState.RUNNING;
        }
    }

    /** The ranking is final; no effect when closed already (a correction of the final ranking). */
    void close() {
        if (state == CycleState.PREPARING) {
            throw new ConflictException("cycle.notRunning", name);
        }
        state = CycleState.CLOSED;
    }

    long id() {
        return id == null ? 0 : id;
    }

    int version() {
        return version;
    }

    CycleState state() {
        return state;
    }

    CycleRow row() {
        return new CycleRow(id(), code, name, periodFrom, periodUntil, baseDate, state, version);
    }
}
