package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gankao.cycle.CyclePlan;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.CycleState;
import org.gankao.cycle.Entrant;
import org.gankao.cycle.SchemeRow;
import org.gankao.cycle.SchemeService;
import org.gankao.cycle.SchemeTerms;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.NoProgress;
import org.gankao.fixture.Tables;
import org.gankao.people.PostCategory;
import org.gankao.platform.documents.DocumentForm;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.documents.DocumentService;
import org.gankao.security.RolePermissions;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CycleToPublicationIT extends InContainer {

    private static final LocalDate BASE = LocalDate.of(2026, 7, 8);
    private static final Identity FIRST = identity(901, Role.DEPARTMENT, null);
    private static final Identity SECOND = identity(902, Role.DEPARTMENT, null);

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    PublicationService publications;

    @Inject
    CalendarService calendars;

    @Inject
    ObjectionService objections;

    @Inject
    ResultSeal seal;

    @Inject
    RunService runs;

    @Inject
    GroupService groups;

    @Inject
    DocumentService documents;

    @Inject
    RankingSteps steps;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private long cycle;
    private long cadre;

    @BeforeEach
    void one_secretary_long_in_post_and_one_new() {
        Tables.empty(
                "ranking_objection",
                "ranking_bundle",
                "ranking_publication_signature",
                "ranking_publication",
                "ranking_mark",
                "ranking_range",
                "ranking_village",
                "ranking_row",
                "ranking_run_seal",
                "ranking_run_scheme",
                "ranking_run",
                "cycle_entrant",
                "cycle_scheme_signature",
                "cycle_scheme_part",
                "cycle_scheme",
                "cycle_cycle",
                "people_cadre");
        String code = UUID.randomUUID().toString().substring(0, 8);
        Tables.run("insert into people_unit (code, name, kind) values (?, '试验镇', 'TOWNSHIP')", code);
        long unit = ((Number) Tables.value("select id from people_unit where code = ?", code)).longValue();
        cadre = cadre("A" + code, unit, "2025-01-01");
        cadre("B" + code, unit, "2026-05-01");
        caller.become(FIRST);
        cycle = cycles.create(new CyclePlan("IT-" + code, "试验周期", BASE.minusDays(7), BASE.plusMonths(2), BASE), null);
    }

    @Test
    void the_second_persons_signature_freezes_the_scheme_with_who_takes_part() {
        SchemeRow draft = completed();
        schemes.sign(draft.id(), draft.sha256());
        assertThatThrownBy(() -> schemes.sign(draft.id(), draft.sha256())).isInstanceOf(ConflictException.class);
        assertThat(cycles.get(cycle).state()).isEqualTo(CycleState.PREPARING);

        caller.become(SECOND);
        schemes.sign(draft.id(), draft.sha256());

        assertThat(cycles.get(cycle).state()).isEqualTo(CycleState.RUNNING);
        assertThat(schemes.get(draft.id()).frozen()).isTrue();
        Tables.run("update people_cadre set post_until = '2026-01-01'");
        assertThat(cycles.entrants(cycle)).extracting(Entrant::ranked).containsExactly(true, false);
        assertThatThrownBy(() -> schemes.edit(draft.id(), draft.terms(), draft.sha256()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void an_edit_leaves_an_earlier_signature_without_force() {
        SchemeRow draft = completed();
        schemes.sign(draft.id(), draft.sha256());
        SchemeTerms terms = draft.terms();
        schemes.edit(
                draft.id(),
                new SchemeTerms(
                        terms.parts(),
                        terms.formula(),
                        terms.teamShare(),
                        terms.minPersonalVotes(),
                        terms.tieBreak(),
                        3,
                        terms.quotaPercent(),
                        terms.quotaBasis(),
                        terms.orderedShare()),
                draft.sha256());

        caller.become(SECOND);
        assertThatThrownBy(() -> schemes.sign(draft.id(), draft.sha256())).isInstanceOf(ConflictException.class);
        schemes.sign(draft.id(), schemes.get(draft.id()).sha256());

        assertThat(schemes.get(draft.id()).draft()).isTrue();
    }

    @Test
    void nobody_signs_before_a_formula_is_chosen() {
        SchemeRow open = draft();

        assertThatThrownBy(() -> schemes.sign(open.id(), open.sha256())).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_cadre_may_neither_sign_nor_compute_nor_see_the_ranking() {
        SchemeRow draft = completed();
        caller.become(identity(903, Role.CADRE, cadre));

        assertThatThrownBy(() -> schemes.sign(draft.id(), draft.sha256())).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> runs.compute(cycle, NoProgress.INSTANCE)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> runs.ofCycle(cycle)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void nothing_is_computed_without_frozen_schemes() {
        assertThatThrownBy(() -> runs.compute(cycle, NoProgress.INSTANCE)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_cadre_sees_his_result_only_once_the_notice_is_up_and_can_object_then() {
        long version = publications.draft(run(frozen()));
        String sha256 = publications.get(version).sha256();
        publications.sign(version, sha256);
        assertThatThrownBy(() -> publications.sign(version, sha256)).isInstanceOf(ConflictException.class);
        caller.become(SECOND);
        publications.sign(version, sha256);
        LocalDate today = BusinessTime.dateOf(clock.instant());
        publications.approve(version, today, "部务会纪要1号");
        caller.become(identity(903, Role.CADRE, cadre));
        assertThat(publications.own(cycle)).isEmpty();
        assertThatThrownBy(() -> publications.visible(version)).isInstanceOf(NotFoundException.class);

        caller.become(SECOND);
        publications.putUp(version, calendars.calendar().next(today), 5);
        caller.become(identity(903, Role.CADRE, cadre));

        assertThat(publications.own(cycle))
                .get()
                .extracting(e -> e.row().place())
                .isEqualTo(1);
        long objection = objections.object(version, "请复核照片辨识一项。", "");
        assertThat(objections.own(version))
                .singleElement()
                .satisfies(o -> assertThat(o.due()).isAfter(today));
        caller.become(SECOND);
        objections.answer(objection, "复核有误，予以更正。", ObjectionEffect.CORRECTION);
        assertThatThrownBy(() -> publications.complete(version, "1号")).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_place_changed_behind_the_signatures_is_shown_to_nobody() {
        long run = run(frozen());
        Tables.run(
                "update ranking_row set title = '书记' where run_id = ?",
                run); // other contents than those of other tests
        String rows = seal.seal(run);
        long version = publications.draft(run);
        putUp(version);
        assertThat(Tables.value("select document from ranking_publication where id = ?", version))
                .asString()
                .contains(rows);
        Tables.run("update ranking_row set composite_shown = 99.99 where run_id = ?", run);

        caller.become(identity(903, Role.CADRE, cadre));
        assertThatThrownBy(() -> publications.own(cycle)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> publications.lists(version)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> publications.ownHistory()).isInstanceOf(ConflictException.class);
        assertThat(publications.ownNewest()).isEmpty();
    }

    @Test
    void a_range_changed_behind_the_signatures_is_shown_to_nobody() {
        long run = run(frozen());
        Tables.run(
                "insert into ranking_range (run_id, cadre_id, error, low, high, best, worst, group_no)"
                        + " select run_id, cadre_id, 3.1, 70, 82, 1, 1, 1 from ranking_row where run_id = ?",
                run);
        seal.seal(run);
        long version = publications.draft(run);
        putUp(version);
        Tables.run("update ranking_range set worst = 2 where run_id = ?", run);

        caller.become(identity(903, Role.CADRE, cadre));
        assertThatThrownBy(() -> publications.lists(version)).isInstanceOf(ConflictException.class);
    }

    @Test
    void what_would_come_out_differently_now_is_not_put_up() {
        long run = run(frozen());
        long version = publications.draft(run);
        approve(version);
        Tables.run("update ranking_run set result_sha256 = repeat('f', 64) where id = ?", run);
        LocalDate day = nextDay();

        assertThatThrownBy(() -> publications.putUp(version, day, 5))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("ranking.run.outdated");
    }

    @Test
    void a_document_changed_behind_the_signatures_is_shown_to_nobody() {
        long run = run(frozen());
        seal.seal(run);
        long version = publications.draft(run);
        putUp(version);
        caller.become(identity(903, Role.CADRE, cadre));
        assertThat(publications.lists(version)).isNotEmpty();
        Tables.run("update ranking_publication set document = concat(document, ' ') where id = ?", version);

        assertThatThrownBy(() -> publications.lists(version)).isInstanceOf(ConflictException.class);

        // its own hash changed with it: what was signed stays another
        Tables.run("update ranking_publication set sha256 = sha2(document, 256) where id = ?", version);
        assertThatThrownBy(() -> publications.lists(version)).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_run_that_lost_its_seal_is_shown_to_nobody() {
        long run = run(frozen());
        seal.seal(run);
        long version = publications.draft(run);
        putUp(version);
        assertThat(publications.lists(version)).isNotEmpty();
        Tables.run("delete from ranking_run_seal where run_id = ?", run);

        assertThatThrownBy(() -> publications.lists(version)).isInstanceOf(ConflictException.class);
    }

    @Test
    void an_objection_outlives_the_draft_of_a_correction_and_is_answered_before_that_goes_up() {
        long run = run(frozen());
        long first = publications.draft(run);
        putUp(first);
        long correction = publications.correct(first, run, "情景演练", "评分有误");
        caller.become(identity(903, Role.CADRE, cadre));
        long objection = objections.object(first, "请复核照片辨识一项。", "");
        caller.become(FIRST);

        long onPaper = objections.enterFor(cycle, code(cadre), "王某", "请复核群众测评一项。", "");
        assertThat(objections.ofCycle(cycle)).extracting(ObjectionRow::id).containsExactly(objection, onPaper);
        assertThat(objections.of(first)).hasSize(2);
        assertThat(publications.publicOf(cycle))
                .get()
                .extracting(PublicationRow::id)
                .isEqualTo(first);
        assertThat(waiting()).contains("ranking.waiting.objection");
        approve(correction);
        LocalDate day = nextDay();
        assertThatThrownBy(() -> publications.putUp(correction, day, 5))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("ranking.objection.open");

        objections.answer(objection, "经复核无误。", ObjectionEffect.KEPT);
        objections.answer(onPaper, "经复核无误。", ObjectionEffect.KEPT);
        publications.putUp(correction, day, 5);
        assertThat(publications.get(first).replacedBy()).isEqualTo(correction);
        caller.become(identity(903, Role.CADRE, cadre));
        assertThat(objections.ownOfCycle(cycle))
                .extracting(ObjectionRow::answered)
                .containsExactly(true, true);
    }

    @Test
    void an_objection_on_paper_is_about_somebody_of_the_roster_or_the_ranking_as_a_whole_while_a_notice_runs() {
        long version = publications.draft(run(frozen()));
        assertThatThrownBy(() -> objections.enterFor(cycle, "", "王某", "整个排名有误。", ""))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("ranking.objection.closed");
        putUp(version);

        assertThatThrownBy(() -> objections.enterFor(cycle, "NOBODY", "王某", "请复核。", ""))
                .isInstanceOf(NotFoundException.class);
        objections.enterFor(cycle, " ", "王某", "整个排名有误。", "");
        assertThat(objections.ofCycle(cycle)).extracting(ObjectionRow::cadreId).containsOnlyNulls();
    }

    @Test
    void of_a_cycle_one_version_is_public_even_when_a_draft_between_was_dropped() {
        long run = run(frozen());
        long first = publications.draft(run);
        putUp(first);
        long dropped = publications.correct(first, run, "情景演练", "评分有误");
        long third = publications.correct(dropped, run, "情景演练", "更正说明有误");
        putUp(third);

        assertThat(publications.published())
                .filteredOn(p -> p.cycleId() == cycle)
                .extracting(PublicationRow::id)
                .containsExactly(third);
        assertThat(publications.get(first).replacedBy()).isEqualTo(third);
    }

    @Test
    void a_new_version_of_the_scheme_voids_what_was_computed() {
        SchemeRow frozen = frozen();
        long run = run(frozen);
        long version = publications.draft(run);

        long next = schemes.newVersion(frozen.id());
        String sha256 = schemes.get(next).sha256();
        schemes.sign(next, sha256);
        caller.become(SECOND);
        schemes.sign(next, sha256);

        assertThat(runs.get(run).voided()).isTrue();
        assertThatThrownBy(() ->
                        publications.sign(version, publications.get(version).sha256()))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_document_has_its_time_and_a_cadre_gets_only_what_is_published() throws IOException {
        long version = publications.draft(run(frozen()));
        assertThatThrownBy(() -> documents.meeting(version, DocumentForm.WORD)).isInstanceOf(ConflictException.class);
        approve(version);
        assertThat(words(documents.meeting(version, DocumentForm.WORD))).contains("部务会材料", "第1次计算", "试验901、试验902");
        assertThat(Tables.value(
                        "select count(*) from ledger_entry where action = 'ranking.document' and subject = ?",
                        "publication:" + version))
                .isEqualTo(1L);
        caller.become(identity(903, Role.CADRE, cadre));
        assertThatThrownBy(() -> documents.meeting(version, DocumentForm.PDF)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> documents.noticeReport(version, DocumentForm.PDF))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> documents.published(version, DocumentForm.WORD))
                .isInstanceOf(NotFoundException.class);

        caller.become(SECOND);
        publications.putUp(version, nextDay(), 5);
        assertThatThrownBy(() -> documents.noticeReport(version, DocumentForm.PDF))
                .isInstanceOf(ConflictException.class);
        caller.become(identity(903, Role.CADRE, cadre));
        assertThat(words(documents.published(version, DocumentForm.WORD))).contains("公示", "干部", "90.00");
        objections.object(version, "少计一题。", "");

        caller.become(SECOND);
        Tables.run(
                "update ranking_publication set notice_from = '2026-01-05', notice_until = '2026-01-09' where id = ?",
                version);
        assertThat(words(documents.noticeReport(version, DocumentForm.WORD)))
                .contains("1月5日", "收到异议1件", "尚有1件异议未答复")
                .doesNotContain("干部90", "少计一题");
    }

    @Test
    void a_village_is_placed_by_its_cadres_beside_its_place_in_the_earlier_cycles_final_version() {
        long run = run(frozen());
        linked(run);
        long version = publications.draft(run);
        putUp(version);
        Tables.run("update ranking_publication set state = 'FINAL' where id = ?", version);
        long before = cycle;
        caller.become(FIRST);
        cycle = cycles.create(
                new CyclePlan("IT-L" + before, "后一周期", BASE, BASE.plusMonths(3), BASE.plusMonths(1)), null);
        long later = run(frozen());
        Tables.run("update ranking_row set composite_exact = '95/1', composite_shown = 95 where run_id = ?", later);
        linked(later);

        PostCategory category = PostCategory.FIRST_SECRETARY;
        for (GroupView view : List.of(GroupView.VILLAGE, GroupView.TEAM)) {
            assertThat(groups.groups(new GroupQuery(later, category, view, 8L, "村")))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.composite()).hasToString("95.00");
                        assertThat(row.place()).isEqualTo(1);
                    });
            assertThat(groups.earlierOfGroups(later, category, view).of(7))
                    .singleElement()
                    .satisfies(past -> {
                        assertThat(past.cycle()).isEqualTo("试验周期");
                        assertThat(past.place()).isEqualTo(1);
                        assertThat(past.composite()).isEqualByComparingTo("90");
                    });
        }
        assertThat(groups.groups(new GroupQuery(later, category, GroupView.VILLAGE, 9L, "")))
                .isEmpty();
        assertThat(groups.earlierOfCadres(later, List.of(cadre)).of(cadre)).hasSize(1);
        assertThat(groups.earlierOfCadres(run, List.of(cadre)).cycles()).isEmpty();
        Tables.run("update ranking_publication set state = 'NOTICE' where id = ?", version);
        assertThat(groups.earlierOfGroups(later, category, GroupView.VILLAGE).cycles())
                .isEmpty();
        caller.become(identity(903, Role.CADRE, cadre));
        assertThatThrownBy(() -> groups.groups(GroupQuery.all(later, category, GroupView.TEAM)))
                .isInstanceOf(ForbiddenException.class);
    }

    /** The one cadre to village 7 of township 8, with the marks his ladder compares. */
    private void linked(long run) {
        for (String component : List.of("SATISFACTION", "KNOWLEDGE")) {
            Tables.run(
                    "insert into ranking_mark (run_id, cadre_id, component, weight, percent_exact, percent_shown, source,"
                            + " evidence, note) values (?, ?, ?, 50, '90/1', 90, 'RESULT', '', '')",
                    run,
                    cadre,
                    component);
        }
        Tables.run("insert into ranking_village values (?, ?, 7, '村七', 8, '镇八')", run, cadre);
    }

    private static String words(byte[] word) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().replaceAll("\\s", "");
        }
    }

    private void putUp(long version) {
        approve(version);
        publications.putUp(version, nextDay(), 5);
    }

    private void approve(long version) {
        String sha256 = publications.get(version).sha256();
        caller.become(FIRST);
        publications.sign(version, sha256);
        caller.become(SECOND);
        publications.sign(version, sha256);
        publications.approve(version, BusinessTime.dateOf(clock.instant()), "部务会纪要1号");
    }

    private LocalDate nextDay() {
        return calendars.calendar().next(BusinessTime.dateOf(clock.instant()));
    }

    /** What the line of the cycle says waits. */
    private List<String> waiting() {
        return steps.views(cycles.get(cycle)).stream()
                .flatMap(view -> view.waiting().stream())
                .map(waiting -> waiting.chip().key())
                .toList();
    }

    private SchemeRow draft() {
        return schemes.ofCycle(cycle).stream()
                .filter(s -> s.category() == PostCategory.FIRST_SECRETARY)
                .findFirst()
                .orElseThrow();
    }

    private SchemeRow completed() {
        SchemeRow open = draft();
        SchemeTerms terms = open.terms();
        schemes.edit(
                open.id(),
                new SchemeTerms(
                        terms.parts(),
                        schemes.formulas().get(0).name(),
                        terms.teamShare(),
                        terms.minPersonalVotes(),
                        terms.tieBreak(),
                        terms.minMonths(),
                        BigDecimal.valueOf(20),
                        "依据",
                        terms.orderedShare()),
                open.sha256());
        return draft();
    }

    private SchemeRow frozen() {
        SchemeRow draft = completed();
        schemes.sign(draft.id(), draft.sha256());
        caller.become(SECOND);
        schemes.sign(draft.id(), draft.sha256());
        caller.become(FIRST);
        return schemes.get(draft.id());
    }

    /** A stored run in which the one cadre is first; how runs are computed is tested without a server. */
    private long run(SchemeRow scheme) {
        String hash = "0".repeat(64);
        Tables.run(
                "insert into ranking_run (cycle_id, run_no, input_sha256, result_sha256, entrants, ranked,"
                        + " computed_by_name, computed_at) values (?, 1, ?, ?, 2, 1, '', '2026-09-28 01:00:00')",
                cycle,
                hash,
                runs.resultNow(cycle));
        long run = ((Number) Tables.value("select max(id) from ranking_run")).longValue();
        Tables.run(
                "insert into ranking_run_scheme values (?, 'FIRST_SECRETARY', ?, 1, ?)",
                run,
                scheme.id(),
                scheme.sha256());
        Tables.run(
                "insert into ranking_row (run_id, cadre_id, category, code, name, unit_id, unit_name, township_id,"
                        + " township_name, establishment, title, composite_exact, composite_shown, place, tie_break, note)"
                        + " values (?, ?, 'FIRST_SECRETARY', 'C', '干部', 1, '镇', 1, '镇', 'CIVIL_SERVANT', '', '90/1', 90, 1,"
                        + " '', '')",
                run,
                cadre);
        return run;
    }

    private static long cadre(String code, long unit, String from) {
        Tables.run(
                "insert into people_cadre (code, name, gender, unit_id, establishment, post_category, post_from)"
                        + " values (?, '干部', 'MALE', ?, 'CIVIL_SERVANT', 'FIRST_SECRETARY', ?)",
                code,
                unit,
                from);
        return ((Number) Tables.value("select id from people_cadre where code = ?", code)).longValue();
    }

    private static String code(long cadre) {
        return String.valueOf(Tables.value("select code from people_cadre where id = ?", cadre));
    }

    private static Identity identity(long account, Role role, Long cadre) {
        return new Identity(
                account, "it" + account, "试验" + account, cadre, Set.of(role), RolePermissions.of(Set.of(role)), null);
    }
}
