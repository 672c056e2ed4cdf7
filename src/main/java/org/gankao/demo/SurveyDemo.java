package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.Sha256;
import org.gankao.survey.BallotKeyService;
import org.gankao.survey.CampaignPlan;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignState;
import org.gankao.survey.FieldService;
import org.gankao.survey.OpeningService;
import org.gankao.survey.SampleService;
import org.gankao.survey.TeamService;
import org.gankao.survey.print.FieldContact;
import org.gankao.survey.print.FieldContactService;

/** A campaign at the doors, on its sixth day of ten, and last quarter's: walked, closed, opened by both holders. */
@ApplicationScoped
class SurveyDemo implements DemoStep {

    /** What both accounts of the department chose for their halves; the guide names it. */
    static final String PASSPHRASE = "清溪县演示口令，请勿外用。";

    private static final FieldContact CONTACT = new FieldContact("中共清溪县委组织部", "民意测评办公室", "0570-2000000");

    private static final int DAYS = 10;
    private static final int DAYS_WALKED = 5;
    private static final int HOUSEHOLDS = 14;
    private static final int VILLAGES_A_PAIR = 9;

    /** The ranking of last quarter may be computed this many days before the demo's day. */
    private static final int DAYS_BEFORE_RANKING = 34;

    @Inject
    DemoCounty county;

    @Inject
    CycleService cycles;

    @Inject
    CampaignService campaigns;

    @Inject
    BallotKeyService keys;

    @Inject
    SampleService samples;

    @Inject
    TeamService teams;

    @Inject
    FieldContactService contacts;

    @Inject
    FieldService field;

    @Inject
    OpeningService opening;

    @Inject
    SurveyDemoService doors;

    @Inject
    SurveyDemoRepository rows;

    @Inject
    Department department;

    @Inject
    Wording wording;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String titleKey() {
        return "demo.step.survey";
    }

    @Override
    public void run(Progress progress) {
        Optional<CycleRow> running = cycles.current();
        cycles.all().stream()
                .filter(c -> running.isEmpty() || c.id() != running.get().id())
                .findFirst()
                .ifPresent(c -> lastQuarter(c, progress));
        running.ifPresent(c -> now(c, progress));
    }

    private void now(CycleRow cycle, Progress progress) {
        LocalDate from = county.day().minusDays(DAYS_WALKED);
        long id = inField(cycle, from, progress);
        if (!doors.walked(id)) {
            doors.walk(id, county.day(), county.day().minusDays(1), department.nameOf(Department.SECOND));
            department.acts(Department.FIRST, at(county.day(), 7), () -> field.drawBackChecks(id));
            doors.checkVisits(id, department.nameOf(Department.SECOND));
        }
    }

    private void lastQuarter(CycleRow cycle, Progress progress) {
        LocalDate wanted = cycle.periodUntil().minusDays(10);
        LocalDate latest = county.day().minusDays(DAYS_BEFORE_RANKING);
        LocalDate until = wanted.isBefore(latest) ? wanted : latest;
        long id = inField(cycle, until.minusDays(DAYS - 1L), progress);
        if (!doors.walked(id)) {
            doors.walk(id, until.plusDays(1), until.plusDays(1), department.nameOf(Department.SECOND));
            department.acts(Department.FIRST, at(until, 20), () -> field.drawBackChecks(id));
            doors.checkVisits(id, department.nameOf(Department.SECOND));
        }
        LocalDate after = until.plusDays(1);
        if (state(id) == CampaignState.FIELD) {
            department.acts(Department.FIRST, at(after, 9), () -> opening.closeField(id));
        }
        if (state(id) == CampaignState.CLOSED) {
            department.does(Department.FIRST, at(after, 10), () -> opening.give(id, PASSPHRASE));
            department.does(Department.SECOND, at(after, 10), () -> opening.give(id, PASSPHRASE));
            department.does(Department.SECOND, at(after, 10), () -> opening.open(id, progress));
        }
    }

    /** Each part is one transaction, so an interrupted step goes on where it was. */
    private long inField(CycleRow cycle, LocalDate from, Progress progress) {
        LocalDate announced = from.minusDays(12);
        Optional<CampaignRow> made = campaigns.ofCycle(cycle.id()).stream().findFirst();
        long id = made.isPresent()
                ? made.get().id()
                : department.does(
                        Department.FIRST, at(announced, 9), () -> campaigns.create(cycle.id(), plan(cycle, from)));
        if (state(id) == CampaignState.DRAFT) {
            String document = campaigns.document(id);
            if (campaigns.signatures(id).isEmpty()) {
                department.acts(Department.FIRST, at(announced, 10), () -> campaigns.sign(id, Sha256.hex(document)));
            }
            department.acts(Department.SECOND, at(announced, 15), () -> campaigns.sign(id, Sha256.hex(document)));
        }
        if (keys.holders(id).isEmpty()) {
            department.does(Department.FIRST, at(announced.plusDays(1), 9), () -> keys.take(id, PASSPHRASE));
        }
        if (keys.holders(id).size() == 1) {
            department.does(Department.SECOND, at(announced.plusDays(1), 10), () -> keys.take(id, PASSPHRASE));
        }
        LocalDate drawn = from.minusDays(7);
        if (state(id) == CampaignState.FROZEN) {
            department.does(Department.FIRST, at(drawn, 10), () -> samples.draw(id, seed(cycle), progress));
        }
        if (state(id) == CampaignState.DRAWN) {
            if (teams.evaluators(id).isEmpty()) {
                department.acts(Department.FIRST, at(drawn, 14), () -> teams.addEvaluators(id, rows.evaluators()));
            }
            department.does(Department.FIRST, at(drawn, 15), () -> teams.plan(id));
            department.acts(Department.FIRST, at(drawn, 16), () -> contacts.setContact(id, CONTACT));
            department.acts(Department.FIRST, at(from, 7), () -> teams.startField(id));
        }
        return id;
    }

    private CampaignPlan plan(CycleRow cycle, LocalDate from) {
        return new CampaignPlan(
                cycle.name().replace("联村工作考评", "入户民意测评"),
                HOUSEHOLDS,
                HOUSEHOLDS,
                VILLAGES_A_PAIR,
                from,
                from.plusDays(DAYS - 1L),
                "清溪县公证处%d月%d日现场摇出的六位数，当天在县政府门户网站公布（演示）"
                        .formatted(
                                from.minusDays(7).getMonthValue(),
                                from.minusDays(7).getDayOfMonth()),
                text("survey.default.intro"),
                text("survey.default.team"),
                text("survey.default.known"),
                text("survey.default.cadre"));
    }

    /** A six-digit number that differs from cycle to cycle and is the same at every loading. */
    private static String seed(CycleRow cycle) {
        long number = Long.parseLong(Sha256.hex("demo seed " + cycle.code()).substring(0, 12), 16);
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    private CampaignState state(long id) {
        return campaigns.get(id).state();
    }

    private String text(String key) {
        return wording.text(Locale.SIMPLIFIED_CHINESE, key, List.of());
    }

    private static Instant at(LocalDate day, int hour) {
        return BusinessTime.instantOf(day.atTime(hour, 0));
    }
}
