package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.exam.marking.MarkingService;
import org.gankao.exam.marking.ReleaseService;
import org.gankao.exam.paper.BlueprintPlan;
import org.gankao.exam.paper.BlueprintService;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.PaperRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.paper.PaperState;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.exam.sitting.ReviewPolicy;
import org.gankao.exam.sitting.SealingService;
import org.gankao.exam.sitting.SessionPlan;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.time.BusinessTime;

/** A test that is open now, and last quarter's: held, marked by the real marking and released. */
@ApplicationScoped
class ExamDemo implements DemoStep {

    private static final String SEED = "gankao-demo-exam";
    private static final int MINUTES = 60;
    private static final Duration OPEN_FOR = Duration.ofDays(14);

    @Inject
    CycleService cycles;

    @Inject
    BlueprintService blueprints;

    @Inject
    PaperService papers;

    @Inject
    SessionService sessions;

    @Inject
    ReleaseService releases;

    @Inject
    HallDemo hall;

    @Inject
    SealingService sealing;

    @Inject
    MarkingService marking;

    @Inject
    ExamDemoService past;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "demo.step.exam";
    }

    @Override
    public void run(Progress progress) {
        Instant now = clock.instant();
        Optional<CycleRow> running = cycles.current();
        running.ifPresent(cycle -> openNow(cycle, now, progress));
        cycles.all().stream()
                .filter(cycle ->
                        running.isEmpty() || cycle.id() != running.get().id())
                .findFirst()
                .ifPresent(cycle -> lastQuarter(cycle, now, progress));
    }

    private void openNow(CycleRow cycle, Instant now, Progress progress) {
        SessionRow session = session(cycle, now.minus(Duration.ofHours(1)), now.plus(OPEN_FOR), progress);
        if (session.state() == SessionState.PLANNED) {
            hall.arrange(session);
            sealing.seal(session.id(), SEED, progress);
        }
    }

    /** Each part is one transaction, so an interrupted step goes on where it was. */
    private void lastQuarter(CycleRow cycle, Instant now, Progress progress) {
        SessionRow session = session(cycle, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), progress);
        LocalDateTime morning = cycle.periodUntil().minusDays(12).atTime(9, 0);
        if (session.state() == SessionState.PLANNED) {
            past.hold(session.id(), SEED, BusinessTime.instantOf(morning), progress);
        }
        if (sessions.get(session.id()).state() == SessionState.CLOSED) {
            marking.mark(session.id(), progress);
        }
        if (sessions.get(session.id()).state() == SessionState.MARKED) {
            releases.release(session.id());
        }
    }

    private SessionRow session(CycleRow cycle, Instant opens, Instant closes, Progress progress) {
        Optional<SessionRow> planned = sessions.ofCycle(cycle.id()).stream().findFirst();
        if (planned.isPresent()) {
            return planned.get();
        }
        SessionPlan plan = new SessionPlan(
                paper(cycle, progress).id(),
                cycle.name() + "涉农政策知识测试",
                opens,
                closes,
                MINUTES,
                30,
                null,
                ReviewPolicy.ANSWERS);
        return sessions.get(sessions.plan(cycle.id(), plan));
    }

    private PaperRow paper(CycleRow cycle, Progress progress) {
        List<PaperRow> made = papers.ofCycle(cycle.id());
        if (!made.isEmpty() && made.get(0).state() == PaperState.FROZEN) {
            return made.get(0);
        }
        long blueprint = blueprints.create(
                cycle.id(),
                new BlueprintPlan(
                        "涉农政策知识测试",
                        MINUTES,
                        MarkingRules.USUAL,
                        List.of(
                                new SectionPlan(
                                        SectionKind.KNOWLEDGE,
                                        List.of(
                                                row("SINGLE", "EASY", 8, 1),
                                                row("SINGLE", "MEDIUM", 10, 2),
                                                row("SINGLE", "HARD", 5, 3),
                                                row("MULTIPLE", "EASY", 3, 3),
                                                row("MULTIPLE", "MEDIUM", 5, 3),
                                                row("TRUE_FALSE", "EASY", 8, 1),
                                                row("TRUE_FALSE", "MEDIUM", 4, 1),
                                                row("FILL_IN", "", 4, 3),
                                                row("PICTURE", "", 3, 3))),
                                new SectionPlan(SectionKind.PHOTO, List.of(row("", "", 10, 10))),
                                new SectionPlan(SectionKind.SCENARIO, List.of(row("", "", 2, 50))))));
        long paper = papers.assemble(blueprint, "涉农政策知识测试", 2, SEED + "-" + cycle.code(), progress);
        papers.freeze(paper);
        return papers.get(paper);
    }

    private static PlanRow row(String type, String difficulty, int items, int points) {
        return new PlanRow("", type, difficulty, items, BigDecimal.valueOf(points));
    }
}
