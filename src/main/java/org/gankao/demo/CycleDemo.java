package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.gankao.cycle.CyclePlan;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.SchemeRow;
import org.gankao.cycle.SchemeService;
import org.gankao.cycle.SchemeTerms;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.time.BusinessTime;
import org.jspecify.annotations.Nullable;

/** Last quarter's cycle and the running one, their schemes signed by the two accounts of the department. */
@ApplicationScoped
class CycleDemo implements DemoStep {

    private static final String FORMULA = "100-75-55";
    private static final String QUOTA_BASIS = "《公务员考核规定》，演示数据，使用前请核对现行条款";

    @Inject
    DemoCounty county;

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    Department department;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "demo.step.cycle";
    }

    @Override
    public void run(Progress progress) {
        LocalDate quarter = county.day().with(IsoFields.DAY_OF_QUARTER, 1);
        long last = cycle(quarter.minusMonths(3), null, progress);
        cycle(quarter, last, progress);
    }

    /** Each part is one transaction, so an interrupted step goes on where it was. */
    private long cycle(LocalDate from, @Nullable Long like, Progress progress) {
        LocalDate baseDate = from.plusDays(7);
        Instant written = BusinessTime.instantOf(earlier(from.plusDays(9)).atTime(9, 30));
        String code = "%dQ%d".formatted(from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
        long id = cycles.all().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .map(CycleRow::id)
                .orElseGet(() -> department.does(
                        Department.FIRST,
                        written,
                        () -> cycles.create(
                                new CyclePlan(
                                        code,
                                        name(from),
                                        from,
                                        from.plusMonths(3).minusDays(1),
                                        baseDate),
                                like)));
        List<SchemeRow> rows = schemes.ofCycle(id);
        for (int i = 0; i < rows.size(); i++) {
            progress.at(i, rows.size());
            SchemeRow row = rows.get(i);
            if (row.draft() && row.signatures().isEmpty()) {
                department.acts(
                        Department.FIRST,
                        written.plusSeconds(1200),
                        () -> schemes.edit(row.id(), terms(), row.sha256()));
                sign(Department.FIRST, row.id(), written.plusSeconds(3600));
            }
            if (row.draft()) {
                sign(Department.SECOND, row.id(), written.plusSeconds(23_400));
            }
        }
        return id;
    }

    private void sign(String loginName, long scheme, Instant at) {
        department.acts(
                loginName, at, () -> schemes.sign(scheme, schemes.get(scheme).sha256()));
    }

    /** The day, or yesterday if the demo is loaded before it. */
    private LocalDate earlier(LocalDate day) {
        return day.isBefore(county.day()) ? day : county.day().minusDays(1);
    }

    private static String name(LocalDate from) {
        return "%d年第%s季度联村工作考评"
                .formatted(from.getYear(), List.of("一", "二", "三", "四").get(from.get(IsoFields.QUARTER_OF_YEAR) - 1));
    }

    private static SchemeTerms terms() {
        SchemeTerms usual = SchemeTerms.usual();
        return new SchemeTerms(
                usual.parts(),
                FORMULA,
                usual.teamShare(),
                usual.minPersonalVotes(),
                usual.tieBreak(),
                usual.minMonths(),
                BigDecimal.valueOf(20),
                QUOTA_BASIS,
                usual.orderedShare());
    }
}
