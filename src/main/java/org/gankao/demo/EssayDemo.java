package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.exam.marking.MarkingService;
import org.gankao.exam.marking.PersonItemService;
import org.gankao.exam.marking.desk.DeskBoardService;
import org.gankao.exam.marking.desk.DeskQuestion;
import org.gankao.exam.marking.desk.DeskService;
import org.gankao.exam.marking.desk.MarkerView;
import org.gankao.exam.paper.BlueprintPlan;
import org.gankao.exam.paper.BlueprintService;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.exam.sitting.ReviewPolicy;
import org.gankao.exam.sitting.SessionPlan;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.Fraction;

/** A short test of the small county that was held three days ago: two short answers of each cadre wait for the markers. */
@ApplicationScoped
class EssayDemo implements DemoStep {

    private static final String NAME = "简答题测试";
    private static final String SEED = "gankao-demo-essay";
    private static final int MINUTES = 30;
    private static final String OTHER_MARKER = "yuejuan2";
    private static final int MARKED = 20;

    @Inject
    DemoCounty county;

    @Inject
    CycleService cycles;

    @Inject
    BlueprintService blueprints;

    @Inject
    PaperService papers;

    @Inject
    SessionService sessions;

    @Inject
    ExamDemoService past;

    @Inject
    MarkingService marking;

    @Inject
    DeskBoardService board;

    @Inject
    DeskService desk;

    @Inject
    Department department;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String titleKey() {
        return "demo.step.essay";
    }

    @Override
    public void run(Progress progress) {
        if (county.size() == DemoSize.SMALL) {
            cycles.current().ifPresent(cycle -> hold(cycle, progress));
        }
    }

    /** Each part is one transaction, so an interrupted step goes on where it was. */
    private void hold(CycleRow cycle, Progress progress) {
        SessionRow session = session(cycle, progress);
        LocalDateTime morning = county.day().minusDays(3).atTime(9, 0);
        if (session.state() == SessionState.PLANNED) {
            past.hold(session.id(), SEED, BusinessTime.instantOf(morning), progress);
        }
        if (sessions.get(session.id()).state() == SessionState.CLOSED) {
            department.acts(
                    Department.FIRST, BusinessTime.instantOf(morning.plusHours(5)), () -> board.open(session.id()));
            for (DeskQuestion question :
                    department.does(OTHER_MARKER, BusinessTime.instantOf(morning.plusHours(6)), desk::questions)) {
                department.acts(
                        OTHER_MARKER, BusinessTime.instantOf(morning.plusHours(6)), () -> mark(session.id(), question));
            }
            marking.mark(session.id(), progress);
        }
    }

    /** What the other marker has done already. */
    private void mark(long session, DeskQuestion question) {
        for (int done = 0; done < MARKED; done++) {
            desk.next(session, question.ref()).ifPresent(view -> desk.mark(view.script(), points(view), "", false));
        }
    }

    /** By the points of the rubric an answer names, to the half point. */
    private static BigDecimal points(MarkerView view) {
        int all = 0;
        int named = 0;
        for (PersonItemService.RubricPoint point : view.question().rubric()) {
            all += point.weight();
            named += view.answer().contains(point.text()) ? point.weight() : 0;
        }
        return Fraction.of(view.points())
                .times(Fraction.of(2L * named, all))
                .toDecimal(0)
                .divide(BigDecimal.valueOf(2));
    }

    private SessionRow session(CycleRow cycle, Progress progress) {
        return sessions.ofCycle(cycle.id()).stream()
                .filter(one -> one.name().endsWith(NAME))
                .findFirst()
                .orElseGet(() -> plan(cycle, progress));
    }

    private SessionRow plan(CycleRow cycle, Progress progress) {
        long blueprint = blueprints.create(
                cycle.id(),
                new BlueprintPlan(
                        NAME,
                        MINUTES,
                        MarkingRules.USUAL,
                        List.of(new SectionPlan(
                                SectionKind.KNOWLEDGE,
                                List.of(row("SINGLE", 6, 5), row("TRUE_FALSE", 5, 2), row("SHORT_ANSWER", 2, 10))))));
        long paper = papers.assemble(blueprint, NAME, 1, SEED, progress);
        papers.freeze(paper);
        Instant now = clock.instant();
        return sessions.get(sessions.plan(
                cycle.id(),
                new SessionPlan(
                        paper,
                        cycle.name() + NAME,
                        now.minus(Duration.ofHours(1)), // when it was held is written with its answers
                        now.plus(Duration.ofHours(1)),
                        MINUTES,
                        30,
                        null,
                        ReviewPolicy.ANSWERS)));
    }

    private static PlanRow row(String type, int items, int points) {
        return new PlanRow("", type, "", items, BigDecimal.valueOf(points));
    }
}
