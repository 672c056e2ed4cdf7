package org.gankao.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.locality.roster.RosterBook;
import org.gankao.locality.roster.RosterSheet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One evaluation cycle from the set-up code to the final ranking, driven by HTTP alone. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class CycleByRestIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String GRID = "GRID_RESPONSIBLE";

    @TempDir
    Path folder;

    private Stage stage;
    private Client first;
    private Client second;
    private Client organiser;
    private Map<String, String> firstPasswords;
    private long cycle;

    @BeforeEach
    void an_empty_county_with_an_administrator_and_two_people_of_the_department() {
        stage = Stage.empty();
        first = stage.account("bumen1", "周文", null, "DEPARTMENT");
        second = stage.account("bumen2", "吴岚", null, "DEPARTMENT");
    }

    @Test
    void a_script_drives_a_whole_cycle() {
        roster();
        accounts();
        scheme();
        Client wen = test();
        households();
        long version = publication(wen);
        annualEvaluation(version);
        trace();
    }

    /** A workbook with a mistake changes nothing; the corrected one brings everybody in. */
    private void roster() {
        RosterDesk desk = new RosterDesk(first);
        long bad = desk.check(book().set(RosterSheet.HOUSEHOLDS, 4, "人口", "三人").write(folder, sheets(), false));

        assertThat(desk.errors(bad)).singleElement().satisfies(error -> {
            assertThat(error.text("sheet")).isEqualTo("农户");
            assertThat(error.text("row")).isEqualTo("4");
            assertThat(error.text("column")).isEqualTo("人口");
            assertThat(error.text("advice")).isNotBlank();
        });
        desk.confirm(bad).refusedAs(409, "locality.roster.hasErrors");
        assertThat(desk.report(bad).bytes()).startsWith('P', 'K');
        first.delete("roster-imports/" + bad).expect(204);

        long good = desk.check(book().write(folder, sheets(), true));
        first.done(desk.confirm(good));

        assertThat(desk.file(good).text("state")).isEqualTo("IMPORTED");
        assertThat(desk.cadres()).containsKeys("C0001", "C0002", "C0003", "C0004");
        assertThat(desk.townships()).hasSize(2);
    }

    /** Everybody in the roster gets an account; a township organiser helps who has lost his password, in his township. */
    private void accounts() {
        RosterDesk desk = new RosterDesk(first);
        firstPasswords = new LinkedHashMap<>(stage.accountsFromRoster());
        assertThat(firstPasswords).hasSize(4);
        organiser = stage.account("xiangzhen1", "郑川", desk.townships().get("QX01"), "TOWNSHIP_ORGANISER");
        Json own = desk.cadres().get("C0001");
        Json other = desk.cadres().get("C0003");

        long account = organiser
                .get("accounts/of-cadre/" + own.number("id"))
                .expect(200)
                .json()
                .number("id");
        String batch = organiser
                .post("accounts/" + account + "/first-password")
                .expect(201)
                .json()
                .text("batch");
        Json slip = organiser
                .get("accounts/slips/" + batch)
                .expect(200)
                .json()
                .list()
                .get(0);
        firstPasswords.put(slip.text("loginName"), slip.text("password"));

        organiser.get("accounts/of-cadre/" + other.number("id")).refusedAs(403, "security.otherTownship");
    }

    /** Two different people freeze the scheme of every category; then nobody edits it. */
    private void scheme() {
        CycleDesk desk = new CycleDesk(first, second);
        cycle = desk.create(stage.login("2026Q3"), TODAY.minusDays(1));
        for (Json draft : desk.schemes(cycle)) {
            desk.sign(first, draft).refusedAs(422, "cycle.scheme.formulaMissing");
            desk.complete(draft);
        }
        for (Json draft : desk.schemes(cycle)) {
            desk.sign(first, draft).expect(204);
            desk.sign(first, draft).refusedAs(409, "cycle.scheme.signedBefore");
            desk.sign(second, draft).expect(204);
        }

        assertThat(desk.cycle(cycle).text("state")).isEqualTo("RUNNING");
        assertThat(desk.schemes(cycle)).allMatch(scheme -> scheme.text("state").equals("FROZEN"));
        assertThat(desk.entrants(cycle)).hasSize(4);
        assertThat(organiser
                        .get("cycles/" + cycle + "/entrants")
                        .expect(200)
                        .json()
                        .list())
                .extracting(entrant -> entrant.text("code"))
                .containsExactlyInAnyOrder("C0001", "C0002");
    }

    /** The sealed test: what is saved is there, what is handed in is marked, what is released can be read. */
    private Client test() {
        ExamDesk desk = new ExamDesk(first, cycle);
        long blueprint = desk.blueprint();
        assertThat(desk.shortfalls(blueprint)).isEmpty();
        long paper = desk.assemble(blueprint);
        desk.plan(paper).refusedAs(422, "exam.session.paperNotFrozen");
        assertThat(desk.freeze(paper).text("state")).isEqualTo("FROZEN");
        assertThat(desk.preview(paper)).hasSize(6);
        long session = desk.plan(paper).expect(201).made();
        assertThat(desk.seal(session)).isEqualTo(4);

        Client wen = cadre("c0001");
        Candidate candidate = Candidate.of(wen);
        assertThat(candidate.start().text("state")).isEqualTo("OPEN");
        Map<String, String> answers = new LinkedHashMap<>();
        candidate.items().stream().filter(item -> !item.startsWith("S")).forEach(item -> answers.put(item, "A"));
        assertThat(answers).hasSize(9);
        assertThat(candidate.save(answers).expect(200).json().text("verdict")).isEqualTo("ACCEPTED");
        assertThat(candidate.answers().members()).isEqualTo(answers);
        candidate.result().refusedAs(422, "exam.result.notReleased");
        String receipt = candidate.handIn().expect(200).text();
        assertThat(candidate.handIn().expect(200).text()).isEqualTo(receipt);

        assertThat(desk.marked(session).text("state")).isEqualTo("FAILED"); // the session is not over
        desk.timeIsOver(session);
        assertThat(desk.marked(session).text("state")).isEqualTo("DONE");
        assertThat(desk.release(session).text("state")).isEqualTo("RELEASED");
        assertThat(desk.results(session)).hasSize(1);
        assertThat(candidate.result().expect(200).json().at("sections").list()).hasSize(3);
        return wen;
    }

    /** A drawn sample, two pairs at the doors, ballots nobody can trace, opened by two. */
    private void households() {
        SurveyDesk desk = new SurveyDesk(first, second);
        long campaign = desk.plan(cycle, TODAY);
        desk.sign(first, campaign).expect(200);
        desk.sign(second, campaign).expect(200);
        assertThat(desk.state(campaign)).isEqualTo("FROZEN");
        String half = desk.takeHalf(first, campaign, "清溪 明月 松间照 石上流");
        desk.takeHalf(second, campaign, "两岸猿声啼不住 轻舟已过");
        desk.draw(campaign, "03 11 19 22 27 31 + 08");
        assertThat(desk.drawnAgainTheSame(campaign)).isTrue();
        Map<String, Client> evaluators = new LinkedHashMap<>();
        for (String name : List.of("cepin1", "cepin2", "cepin3", "cepin4")) {
            evaluators.put(stage.login(name), stage.account(name, "测评员", null, "EVALUATOR"));
        }
        Map<String, String> names = new LinkedHashMap<>();
        evaluators.keySet().forEach(login -> names.put(login, "测评员" + login.charAt(5)));
        desk.addEvaluators(campaign, names);
        assertThat(desk.pairUp(campaign)).hasSize(2);
        desk.openDoors(campaign).expect(204);

        DoorPhone one = new DoorPhone(evaluators.get(stage.login("cepin1")));
        DoorPhone two = new DoorPhone(evaluators.get(stage.login("cepin3")));
        one.visitEverybody("SATISFIED", "SATISFIED");
        two.visitEverybody("SATISFIED", "BASIC");

        long visited = one.households().size() + two.households().size();
        assertThat(visited).isEqualTo(23); // of 24 households one is working away
        assertThat(desk.progress(campaign).number("completed")).isEqualTo(visited);
        desk.results(campaign).refusedAs(409, "survey.state.OPENED");
        desk.close(campaign).expect(204);
        desk.give(first, campaign, half).expect(200);
        second.done(desk.give(second, campaign, "两岸猿声啼不住 轻舟已过"));
        assertThat(desk.protocol(campaign).number("envelopes")).isEqualTo(visited);
        assertThat(desk.protocol(campaign).number("unreadable")).isZero();
        desk.results(campaign).expect(200);
    }

    /** Draft, two signatures, the meeting, the public notice, final; the cadre sees his own result from the notice on. */
    private long publication(Client wen) {
        PublicationDesk desk = new PublicationDesk(first, second);
        long run = desk.compute(cycle);
        assertThat(desk.rows(run, GRID)).hasSize(2);
        assertThat(first.get("ranking-runs/" + run + "/sheet").expect(200).bytes())
                .startsWith('P', 'K');
        assertThat(first.get("ranking-runs/" + run + "/paper?category=" + GRID)
                        .expect(200)
                        .text())
                .startsWith("%PDF");
        long version = desk.draft(run);
        desk.sign(first, version).expect(204);
        desk.sign(first, version).refusedAs(409, "ranking.sign.before");
        desk.sign(second, version).expect(204);
        desk.approve(version, TODAY).expect(204);
        assertThat(wen.get("ranking-runs/own").expect(200).json().list()).isEmpty();
        desk.putUp(version, desk.nextWorkingDay(TODAY)).expect(204);

        assertThat(wen.get("ranking-runs/own").expect(200).json().list())
                .singleElement()
                .satisfies(own -> assertThat(own.number("place")).isEqualTo(1));
        assertThat(wen.get("publications/" + version + "/lists")
                        .expect(200)
                        .json()
                        .list())
                .isNotEmpty();
        desk.complete(version).refusedAs(422, "ranking.notice.running");
        desk.noticeIsOver(version);
        desk.complete(version).expect(204);

        assertThat(desk.version(version).text("state")).isEqualTo("FINAL");
        assertThat(new CycleDesk(first, second).cycle(cycle).text("state")).isEqualTo("CLOSED");
        assertThat(first.get("publications/" + version + "/paper").expect(200).text())
                .startsWith("%PDF");
        return version;
    }

    private void annualEvaluation(long version) {
        PublicationDesk desk = new PublicationDesk(first, second);
        long annual = desk.suggest(version);

        assertThat(desk.suggestions(annual)).hasSize(4);
        first.post("annual-evaluations", Map.of("publication", version)).refusedAs(409, "ranking.annual.exists");
        assertThat(first.get("annual-evaluations/" + annual + "/sheet")
                        .expect(200)
                        .bytes())
                .startsWith('P', 'K');
    }

    /** Every change is in the ledger, and the ledger is whole. */
    private void trace() {
        Client supervisor = stage.account("jiandu1", "纪检", null, "SUPERVISOR");
        assertThat(supervisor
                        .get("ledger/entries?area=ranking.publication")
                        .expect(200)
                        .json()
                        .number("total"))
                .isGreaterThanOrEqualTo(6);
        supervisor.done(supervisor.post("ledger/verifications"));
    }

    private Client cadre(String login) {
        return stage.first(login, firstPasswords.get(login));
    }

    private static List<RosterSheet> sheets() {
        return List.of(RosterSheet.values());
    }

    /** Of the sound roster, each village with twelve households, so that votes may be shown. */
    private static RosterBook book() {
        RosterBook book = RosterBook.sound();
        for (int i = 7; i <= 24; i++) {
            boolean firstVillage = i <= 15;
            String code = "H%05d".formatted(i);
            String head = "何" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未".charAt(i - 7);
            book.add(
                    RosterSheet.HOUSEHOLDS,
                    code,
                    firstVillage ? "QX0101" : "QX0201",
                    firstVillage ? "QX0101-1" : "QX0201-1",
                    head,
                    (100 + i) + "号",
                    "放心户",
                    1,
                    "");
            book.add(RosterSheet.RESIDENTS, code, head, "户主", "男", RosterBook.number(1940 + i, 3), "务农", "良好", "");
            book.add(RosterSheet.DUTIES, firstVillage ? "C0001" : "C0004", code, LocalDate.of(2025, 1, 6), "");
        }
        return book;
    }
}
