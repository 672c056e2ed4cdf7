package org.gankao.exam.marking.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gankao.exam.marking.EssaySession;
import org.gankao.exam.marking.KeyChange;
import org.gankao.exam.marking.MarkingService;
import org.gankao.exam.marking.OwnResult;
import org.gankao.exam.marking.ReleaseService;
import org.gankao.exam.marking.ResultRow;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.marking.desk.DeskBoardService;
import org.gankao.exam.marking.desk.DeskService;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three cadres sat, their short answers got 5, 7 and 9 of 10 by people, and results are released: 15, 9 and 11 of 20. */
class CorrectionIT extends InContainer {

    private static final String REASON = "第三次修正后乙项成立";

    @Inject
    CorrectionService corrections;

    @Inject
    CorrectionExportService exports;

    @Inject
    MarkingService marking;

    @Inject
    ResultService results;

    @Inject
    DeskBoardService board;

    @Inject
    DeskService desk;

    @Inject
    SessionService sessions;

    @Inject
    ReleaseService releases;

    @Inject
    Caller caller;

    private EssaySession paper;
    private long anna;
    private long bob;

    @BeforeEach
    void results_are_released() {
        paper = new EssaySession();
        anna = paper.sit("A", "五分的回答", "A"); // 2 + 5 + 8
        bob = paper.sitB("A", "七分的回答", "B"); // 2 + 7 + 0
        paper.sit("A", "九分的回答", "B"); // 2 + 9 + 0
        department(1);
        board.open(paper.session());
        for (int marker = 1; marker <= 2; marker++) {
            caller.become(EssaySession.marker(marker));
            for (var next = desk.next(paper.session(), EssaySession.ESSAY);
                    next.isPresent();
                    next = desk.next(paper.session(), EssaySession.ESSAY)) {
                desk.mark(next.get().script(), points(next.get().answer()), "", false);
            }
        }
        department(1);
        marking.mark(paper.session(), EssaySession.quiet());
        releases.release(paper.session());
    }

    @Test
    void a_new_key_marks_everybody_anew_in_every_form_and_marks_by_people_survive() {
        long first = sessions.get(paper.session()).markingId();
        long id = propose(EssaySession.LARGE, KeyChange.Kind.NEW_KEY, "B");

        approve(id);

        assertThat(totals()).isEqualTo(Map.of("考生1", "35.00", "考生2", "85.00", "考生3", "95.00"));
        assertThat(sessions.get(paper.session()).state()).isEqualTo(SessionState.RELEASED);
        assertThat(results.ofMarking(paper.session(), first))
                .as("the marking before stays readable")
                .extracting(row -> row.cadreName() + row.total())
                .containsExactly("考生175.00", "考生355.00", "考生245.00");
        assertThat(results.markings(paper.session())).hasSize(2);
    }

    @Test
    void the_trial_tells_every_score_and_place_and_changes_nothing() throws Exception {
        long before = sessions.get(paper.session()).markingId();
        long id = propose(EssaySession.LARGE, KeyChange.Kind.NEW_KEY, "B");

        Trial trial = corrections.trial(id);

        assertThat(trial.people()).isEqualTo(3);
        assertThat(trial.moves())
                .extracting(move -> "%s %s→%s %d→%d"
                        .formatted(move.name(), move.before(), move.after(), move.placeBefore(), move.placeAfter()))
                .containsExactly("考生1 75.00→35.00 1→3", "考生2 45.00→85.00 3→2", "考生3 55.00→95.00 2→1");
        assertThat(sessions.get(paper.session()).markingId()).isEqualTo(before);
        assertThat(Tables.value("select count(*) from exam_marking where session_id = ?", paper.session()))
                .isEqualTo(1L);
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(exports.sheet(id, Locale.SIMPLIFIED_CHINESE)))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(4);
            assertThat(book.getSheetAt(0).getRow(2).getCell(3).getNumericCellValue())
                    .isEqualTo(75.0);
        }
    }

    @Test
    void all_right_spread_and_left_out_do_what_they_say() {
        approve(propose(EssaySession.LARGE, KeyChange.Kind.ALL_RIGHT, ""));
        assertThat(totals()).isEqualTo(Map.of("考生1", "75.00", "考生2", "85.00", "考生3", "95.00"));

        approve(propose(EssaySession.LARGE, KeyChange.Kind.LEFT_OUT, ""));
        assertThat(totals()).isEqualTo(Map.of("考生1", "58.33", "考生2", "75.00", "考生3", "91.67"));

        approve(propose(EssaySession.LARGE, KeyChange.Kind.SPREAD, "")); // one section: the same percent
        assertThat(totals()).isEqualTo(Map.of("考生1", "58.33", "考生2", "75.00", "考生3", "91.67"));
        assertThat(Tables.value(
                        "select possible from exam_section_score where marking_id = ? and sitting_id = ?",
                        sessions.get(paper.session()).markingId(),
                        anna))
                .isEqualTo("20/1");
    }

    @Test
    void nobody_approves_his_own_proposal_and_nobody_a_trial_he_has_not_seen() {
        long id = propose(EssaySession.LARGE, KeyChange.Kind.NEW_KEY, "B");
        String seen = corrections.get(id).trialSha256();

        assertThatThrownBy(() -> corrections.approve(id, seen, EssaySession.quiet()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.correction.secondPerson");
        department(2);
        assertThatThrownBy(() -> corrections.approve(id, "0".repeat(64), EssaySession.quiet()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.correction.outdated");
        Tables.run("update exam_answer set response = 'A' where sitting_id = ? and item = 'K1'", bob);
        assertThatThrownBy(() -> corrections.approve(id, seen, EssaySession.quiet()))
                .as("something moved since")
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.correction.outdated");
        assertThat(totals().get("考生1")).isEqualTo("75.00");
        caller.become(EssaySession.marker(1));
        assertThatThrownBy(() -> corrections.approve(id, seen, EssaySession.quiet()))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_proposal_that_was_not_tried_cannot_be_approved_and_another_waits_for_it() {
        department(1);
        long id = corrections.propose(
                paper.session(),
                new CorrectionService.Proposal(EssaySession.SMALL, KeyChange.Kind.ALL_RIGHT, "", REASON));
        assertThatThrownBy(() -> corrections.propose(
                        paper.session(),
                        new CorrectionService.Proposal(EssaySession.LARGE, KeyChange.Kind.ALL_RIGHT, "", REASON)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.correction.open");
        department(2);
        assertThatThrownBy(() -> corrections.approve(id, "", EssaySession.quiet()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.correction.notTried");

        corrections.refuse(id, "原答案正确");

        assertThat(corrections.get(id).approved()).isFalse();
        assertThatThrownBy(() -> corrections.refuse(id, "再次")).isInstanceOf(ConflictException.class);
    }

    @Test
    void those_it_concerns_are_told_on_their_result() {
        approve(propose(EssaySession.LARGE, KeyChange.Kind.NEW_KEY, "B"));

        caller.become(paper.cadre(1));
        OwnResult own = results.own(anna);

        assertThat(own.total()).hasToString("35.00");
        assertThat(own.corrections()).singleElement().satisfies(told -> {
            assertThat(told.items()).containsExactly("K3");
            assertThat(told.reason()).isEqualTo(REASON);
            assertThat(told.before()).hasToString("75.00");
            assertThat(told.after()).hasToString("35.00");
        });
    }

    @Test
    void keys_shown_after_the_release_are_the_corrected_ones() {
        Tables.run("update exam_session set review_policy = 'KEYS' where id = ?", paper.session());
        approve(propose(EssaySession.LARGE, KeyChange.Kind.NEW_KEY, "AB"));

        caller.become(paper.cadre(1));
        OwnResult.Item large = results.own(anna).items().stream()
                .filter(item -> item.item().equals("K3"))
                .findFirst()
                .orElseThrow();

        assertThat(large.right()).isTrue(); // either option is right now
        assertThat(large.questions().get(0).lines())
                .allSatisfy(line -> assertThat(line.right()).isTrue());
        assertThat(large.explanation()).isEqualTo(REASON);
    }

    @Test
    void once_a_ranking_is_public_the_basis_stays() {
        long id = propose(EssaySession.LARGE, KeyChange.Kind.NEW_KEY, "B");
        publishRanking();

        department(2);
        assertThatThrownBy(() -> corrections.approve(id, corrections.get(id).trialSha256(), EssaySession.quiet()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.correction.published");
        assertThatThrownBy(() -> corrections.tryOut(id, EssaySession.quiet())).isInstanceOf(ConflictException.class);
        assertThat(totals().get("考生1")).isEqualTo("75.00");
    }

    @Test
    void a_marking_made_again_before_the_release_keeps_to_the_correction() {
        Tables.run("update exam_session set state = 'MARKED', released_at = null where id = ?", paper.session());
        approve(propose(EssaySession.LARGE, KeyChange.Kind.NEW_KEY, "B"));
        Tables.run("update exam_session set state = 'CLOSED' where id = ?", paper.session());

        marking.mark(paper.session(), EssaySession.quiet());

        assertThat(totals().get("考生1")).isEqualTo("35.00");
    }

    @Test
    void a_reason_is_asked_for_and_a_short_answer_has_no_key() {
        department(1);
        assertThatThrownBy(() -> corrections.propose(
                        paper.session(),
                        new CorrectionService.Proposal(EssaySession.LARGE, KeyChange.Kind.ALL_RIGHT, "", " ")))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> corrections.propose(
                        paper.session(),
                        new CorrectionService.Proposal(EssaySession.ESSAY, KeyChange.Kind.NEW_KEY, "要点", REASON)))
                .isInstanceOf(RuleViolationException.class);
    }

    private long propose(String ref, KeyChange.Kind kind, String key) {
        department(1);
        long id = corrections.propose(paper.session(), new CorrectionService.Proposal(ref, kind, key, REASON));
        corrections.tryOut(id, EssaySession.quiet());
        return id;
    }

    private void approve(long id) {
        department(2);
        corrections.approve(id, corrections.get(id).trialSha256(), EssaySession.quiet());
    }

    private Map<String, String> totals() {
        department(1);
        return results.ofSession(paper.session()).stream()
                .collect(Collectors.toMap(
                        ResultRow::cadreName, row -> row.total().toString()));
    }

    private void publishRanking() {
        Tables.run(
                "insert into ranking_run (cycle_id, run_no, ranked, entrants, input_sha256, result_sha256, computed_by_name,"
                        + " computed_at) values (?, 1, 0, 0, repeat('0', 64), repeat('0', 64), '', utc_timestamp())",
                paper.cycle());
        Tables.run(
                "insert into ranking_publication (cycle_id, run_id, version_no, state, document, sha256, created_by,"
                        + " created_by_name, created_at) select cycle_id, id, 1, 'NOTICE', '{}', repeat('0', 64), 1, '', computed_at"
                        + " from ranking_run where cycle_id = ?",
                paper.cycle());
    }

    private void department(int number) {
        caller.become(EssaySession.department(number));
    }

    private static BigDecimal points(String answer) {
        return BigDecimal.valueOf(
                List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九").indexOf(answer.substring(0, 1)));
    }
}
