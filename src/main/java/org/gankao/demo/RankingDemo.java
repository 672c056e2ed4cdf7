package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.CycleState;
import org.gankao.people.PostCategory;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.CalendarService;
import org.gankao.ranking.ObjectionEffect;
import org.gankao.ranking.ObjectionRow;
import org.gankao.ranking.ObjectionService;
import org.gankao.ranking.Publication;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.PublicationState;
import org.gankao.ranking.ResultQuery;
import org.gankao.ranking.ResultRow;
import org.gankao.ranking.RunRow;
import org.gankao.ranking.RunService;

/** Last quarter's ranking: computed, signed, approved, on notice with one objection answered, final. */
@ApplicationScoped
class RankingDemo implements DemoStep {

    /** From the computation to the final document, holidays included. */
    private static final int DAYS_NEEDED = 28;

    @Inject
    DemoCounty county;

    @Inject
    CycleService cycles;

    @Inject
    RunService runs;

    @Inject
    PublicationService publications;

    @Inject
    CalendarService calendars;

    @Inject
    ObjectionService objections;

    @Inject
    Department department;

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String titleKey() {
        return "demo.step.ranking";
    }

    @Override
    public void run(Progress progress) {
        Optional<CycleRow> last = cycles.all().stream()
                .filter(c -> c.state() == CycleState.RUNNING)
                .min(Comparator.comparing(CycleRow::baseDate));
        Optional<CycleRow> running = cycles.current();
        if (last.isPresent()
                && running.isPresent()
                && last.get().id() != running.get().id()) {
            publish(last.get(), progress);
        }
    }

    /** Each part is one transaction, so an interrupted step goes on where it was. */
    private void publish(CycleRow cycle, Progress progress) {
        LocalDate computedOn =
                earlier(cycle.periodUntil().minusDays(2), county.day().minusDays(DAYS_NEEDED));
        Optional<RunRow> computed = runs.ofCycle(cycle.id()).stream().findFirst();
        long run = computed.map(RunRow::id)
                .orElseGet(() ->
                        department.does(Department.FIRST, at(computedOn, 9), () -> runs.compute(cycle.id(), progress)));
        if (runs.get(run).ranked() == 0) {
            return;
        }
        if (publications.ofCycle(cycle.id()).isEmpty()) {
            department.does(Department.FIRST, at(computedOn, 11), () -> publications.draft(run));
        }
        PublicationRow version = publications.ofCycle(cycle.id()).get(0);
        if (version.state() == PublicationState.DRAFT) {
            sign(Department.FIRST, version, at(computedOn, 14));
            sign(Department.SECOND, version, at(computedOn, 16));
            version = publications.get(version.id());
        }
        long id = version.id();
        int year = computedOn.getYear();
        LocalDate meeting = calendars.calendar().next(computedOn);
        if (version.state() == PublicationState.SIGNED) {
            department.acts(
                    Department.FIRST,
                    at(meeting, 17),
                    () -> publications.approve(id, meeting, "部务会纪要〔%d〕22号".formatted(year)));
        }
        LocalDate first = calendars.calendar().next(meeting);
        LocalDate until = calendars.calendar().last(first, Publication.NOTICE_DAYS);
        if (publications.get(id).state() == PublicationState.APPROVED) {
            department.acts(
                    Department.FIRST, at(meeting, 18), () -> publications.putUp(id, first, Publication.NOTICE_DAYS));
        }
        if (publications.get(id).state() == PublicationState.NOTICE) {
            object(id, run, first, until);
            department.acts(
                    Department.FIRST,
                    at(calendars.calendar().next(until), 9),
                    () -> publications.complete(id, "清组通〔%d〕31号".formatted(year)));
        }
    }

    private void object(long id, long run, LocalDate first, LocalDate until) {
        if (objections.of(id).isEmpty()) {
            ResultRow about =
                    runs
                            .page(new ResultQuery(run, PostCategory.GRID_RESPONSIBLE, null, null, "", 0, 1000))
                            .rows()
                            .stream()
                            .filter(r -> r.place() != null)
                            .reduce((a, b) -> b)
                            .orElseThrow();
            department.does(
                    Department.SECOND,
                    at(first, 15),
                    () -> objections.enter(
                            id, about.cadreId(), about.name(), "认为照片辨识一项少计一题，请求复核本人答卷。", "本人在考场即时记下的题号。"));
        }
        for (ObjectionRow objection : objections.of(id)) {
            if (!objection.answered()) {
                department.acts(
                        Department.SECOND,
                        at(until, 10),
                        () -> objections.answer(
                                objection.id(), "经调取作答记录逐题复核，该题所选与标准答案不一致，计分无误，维持原结果。", ObjectionEffect.KEPT));
            }
        }
    }

    private void sign(String loginName, PublicationRow version, Instant at) {
        boolean signed = version.signatures().stream().anyMatch(s -> s.name().equals(department.nameOf(loginName)));
        if (!signed) {
            department.acts(loginName, at, () -> publications.sign(version.id(), version.sha256()));
        }
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant at(LocalDate day, int hour) {
        return BusinessTime.instantOf(day.atTime(hour, 0));
    }
}
