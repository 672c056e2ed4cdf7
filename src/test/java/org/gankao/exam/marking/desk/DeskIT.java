package org.gankao.exam.marking.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import org.gankao.exam.marking.EssaySession;
import org.gankao.exam.marking.MarkingService;
import org.gankao.exam.marking.ReleaseService;
import org.gankao.exam.marking.ResultRow;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.marking.TermsService;
import org.gankao.exam.sitting.LateAnswerService;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Short answers of a session on the desk: blindness, two markers, the third, and what becomes of it. */
class DeskIT extends InContainer {

    @Inject
    DeskService desk;

    @Inject
    DeskBoardService board;

    @Inject
    TermsService terms;

    @Inject
    MarkingService marking;

    @Inject
    ResultService results;

    @Inject
    SessionService sessions;

    @Inject
    ReleaseService releases;

    @Inject
    LateAnswerService late;

    @Inject
    Caller caller;

    @Resource
    ManagedExecutorService executor;

    private EssaySession paper;

    @BeforeEach
    void six_cadres_sat_one_of_them_without_an_answer() {
        paper = new EssaySession();
        paper.sit("A", "先救人，再上报", "A");
        paper.sitB("A", "先救人再上报。", "B");
        paper.sit("B", "上报", "A");
        paper.sit("B", "封锁现场", "B");
        paper.sitB("A", "疏散群众", "A");
        paper.sit("A", "", "A");
    }

    @Test
    void each_answer_is_marked_by_two_people_on_their_own_and_gets_their_mean() {
        open();
        for (int marker = 1; marker <= 2; marker++) {
            become(EssaySession.marker(marker));
            for (MarkerView view = next(); view != null; view = next()) {
                desk.mark(view.script(), points(marker == 1 ? "7" : "8"), "", false);
            }
        }

        become(EssaySession.department(1));
        DeskProgress progress = board.progress(paper.session());
        assertThat(progress.open()).isZero();
        assertThat(progress.questions()).singleElement().satisfies(question -> {
            assertThat(question.settled()).isEqualTo(5);
            assertThat(question.within()).isEqualTo(5);
        });
        marking.mark(paper.session(), EssaySession.quiet());
        assertThat(sessions.get(paper.session()).openMarks()).isZero();
        // 2 + 7.5 + 8 of 20; the one without an answer needs nobody
        assertThat(total("考生1")).isEqualTo("87.50");
        assertThat(total("考生6")).isEqualTo("50.00");
        releases.release(paper.session());
    }

    @Test
    void results_wait_until_every_answer_is_settled() {
        open();
        become(EssaySession.marker(1));
        desk.mark(next().script(), points("5"), "", false);
        become(EssaySession.department(1));
        marking.mark(paper.session(), EssaySession.quiet());

        assertThat(sessions.get(paper.session()).openMarks()).isEqualTo(5);
        assertThatThrownBy(() -> releases.release(paper.session()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.session.openMarks");
    }

    @Test
    void results_wait_until_a_late_answer_is_decided_and_marked() {
        open();
        for (int marker = 1; marker <= 2; marker++) {
            become(EssaySession.marker(marker));
            for (MarkerView view = next(); view != null; view = next()) {
                desk.mark(view.script(), points("7"), "", false);
            }
        }
        become(EssaySession.department(1));
        marking.mark(paper.session(), EssaySession.quiet());
        long late = paper.comesLate("K1", "B");

        assertThatThrownBy(() -> releases.release(paper.session())).hasMessageContaining("exam.late.undecided");
        paper.accepted(late);
        assertThatThrownBy(() -> releases.release(paper.session())).hasMessageContaining("exam.late.unmarked");
        assertThat(sessions.get(paper.session()).state()).isEqualTo(SessionState.MARKED);
        marking.mark(paper.session(), EssaySession.quiet());
        releases.release(paper.session());
    }

    @Test
    void a_difference_above_the_tolerance_goes_to_a_third_and_to_nobody_else() {
        open();
        long script = markBy(1, "2");
        become(EssaySession.marker(2));
        desk.mark(script, points("8"), "", false);
        assertThatThrownBy(() -> desk.mark(script, points("3"), "", false)) // he has given his
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.desk.fixed");
        become(EssaySession.department(1));
        assertThat(board.progress(paper.session()).questions().get(0).dispute()).isEqualTo(1);

        become(EssaySession.marker(3));
        desk.mark(script, points("7"), "", false);

        become(EssaySession.marker(4));
        assertThatThrownBy(() -> desk.mark(script, points("7"), "", false))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.desk.enough");
        become(EssaySession.department(1));
        assertThat(board.progress(paper.session()).questions().get(0).arbitrated())
                .isEqualTo(1);
        marking.mark(paper.session(), EssaySession.quiet());
        assertThat(Tables.value(
                        "select m.gained from exam_mark m join exam_session e on e.marking_id = m.marking_id join exam_script s"
                                + " on s.sitting_id = m.sitting_id and s.item = m.item where s.id = ?",
                        script))
                .isEqualTo("15/2");
    }

    @Test
    void who_agrees_within_the_tolerance_needs_no_third() {
        open();
        long script = markBy(1, "6");
        become(EssaySession.marker(2));
        desk.mark(script, points("8"), "", false);

        become(EssaySession.marker(3));
        assertThatThrownBy(() -> desk.mark(script, points("7"), "", false)).isInstanceOf(ConflictException.class);
    }

    @Test
    void nothing_a_marker_sees_tells_whose_it_is_or_what_others_gave() {
        open();
        long script = markBy(1, "2");
        become(EssaySession.marker(2));

        MarkerView view = desk.get(script);

        assertThat(view.own()).isNull();
        assertThat(Arrays.stream(MarkerView.class.getRecordComponents())
                        .map(one -> one.getName().toLowerCase(Locale.ROOT)))
                .containsExactly("script", "question", "points", "answer", "same", "own", "remark");
        assertThat(view.toString()).doesNotContain("考生", "it-essay", "阅卷1");
        assertThat(desk.own(paper.session(), EssaySession.ESSAY)).isEmpty();
        assertThatThrownBy(() -> results.ofSession(paper.session())).isInstanceOf(ForbiddenException.class);
        become(EssaySession.marker(1));
        assertThat(desk.own(paper.session(), EssaySession.ESSAY)).hasSize(1);
        Tables.run(
                "insert into exam_late_answer (sitting_id, item, epoch, seq, response, stored_at, reason)"
                        + " select sitting_id, 'K2', 1, 9, '迟到的回答', utc_timestamp(), 'LATE' from exam_script where id = ?",
                script);
        assertThat(late.ofSession(paper.session()))
                .singleElement()
                .satisfies(answer -> assertThat(answer.cadreName()).isEmpty());
    }

    @Test
    void the_order_is_the_markers_own_and_stays() {
        for (int more = 0; more < 20; more++) {
            paper.sit("A", "回答" + more, "A");
        }
        open();

        List<Long> first = order(1);
        List<Long> second = order(2);

        assertThat(first)
                .hasSize(25)
                .containsExactlyInAnyOrderElementsOf(second)
                .isNotEqualTo(second);
        assertThat(first).isNotEqualTo(first.stream().sorted().toList());
    }

    @Test
    void nobody_marks_his_own() {
        open();
        Identity cadre = paper.cadre(1);
        become(new Identity(
                990_001,
                "it-both",
                "兼职",
                cadre.cadreId(),
                cadre.roles(),
                EssaySession.marker(1).permissions(),
                null));

        List<String> seen = new ArrayList<>();
        for (MarkerView view = next(); view != null; view = next()) {
            seen.add(view.answer());
            desk.mark(view.script(), points("5"), "", false);
        }

        assertThat(seen).hasSize(4).doesNotContain("先救人，再上报");
        long own = ((Number) Tables.value(
                        "select id from exam_script where session_id = ? and cadre_id = ?",
                        paper.session(),
                        cadre.cadreId()))
                .longValue();
        assertThatThrownBy(() -> desk.get(own)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.mark(own, points("5"), "", true)).isInstanceOf(ConflictException.class);
    }

    @Test
    void the_same_words_are_marked_together_only_if_the_marker_says_so() {
        open();
        become(EssaySession.marker(1));
        MarkerView one = view("先救人");
        assertThat(one.same()).isEqualTo(1);
        assertThat(desk.mark(one.script(), points("6"), "", false)).isEqualTo(1);
        MarkerView other = view("先救人");
        assertThat(other.same()).isZero();

        become(EssaySession.marker(2));
        assertThat(desk.mark(view("先救人").script(), points("6"), "", true)).isEqualTo(2);
        become(EssaySession.department(1));
        assertThat(board.progress(paper.session()).questions().get(0).settled()).isEqualTo(1);
    }

    @Test
    void a_mark_may_be_changed_until_another_person_has_marked() {
        open();
        long script = markBy(1, "2");
        become(EssaySession.marker(1));
        desk.mark(script, points("9"), "想错了", false);
        become(EssaySession.marker(2));
        desk.mark(script, points("9"), "", false);

        become(EssaySession.marker(1));
        assertThatThrownBy(() -> desk.mark(script, points("8"), "", false)).isInstanceOf(ConflictException.class);
        assertThat(desk.own(paper.session(), EssaySession.ESSAY).get(0).given()).isEqualByComparingTo("9");
        assertThat(Tables.value("select count(*) from exam_script_mark where script_id = ?", script))
                .as("nothing is overwritten")
                .isEqualTo(3L);
    }

    @Test
    void an_answer_that_lies_before_a_marker_is_given_to_no_third() {
        open();
        become(EssaySession.marker(1));
        long script = view("封锁").script();
        Tables.run("delete from exam_script_claim");
        desk.mark(script, points("5"), "", false);
        Tables.run(
                "insert into exam_script_claim (script_id, account_id, claimed_at) values (?, ?, utc_timestamp())",
                script,
                EssaySession.marker(2).accountId());

        assertThat(order(3)).hasSize(4).doesNotContain(script);
        Tables.run(
                "update exam_script_claim set claimed_at = claimed_at - interval 16 minute where script_id = ?",
                script);
        assertThat(order(3)).hasSize(5).contains(script);
    }

    @Test
    void a_late_answer_that_was_accepted_is_marked_instead_and_marks_of_the_other_do_not_count() {
        open();
        long script = markBy(1, "5");
        become(EssaySession.marker(2));
        desk.mark(script, points("5"), "", false);
        long sitting = ((Number) Tables.value("select sitting_id from exam_script where id = ?", script)).longValue();
        Tables.run(
                "insert into exam_late_answer (sitting_id, item, epoch, seq, response, stored_at, reason)"
                        + " values (?, 'K2', 1, 9, '补交的回答', utc_timestamp(), 'LATE')",
                sitting);
        become(EssaySession.department(1));
        assertThatThrownBy(() -> board.open(paper.session()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.late.undecided");
        for (int person = 1; person <= 2; person++) {
            Tables.run(
                    "insert into exam_late_decision (late_id, account_id, account_name, accepted, reason, decided_at)"
                            + " select max(id), ?, '人', true, '断网', utc_timestamp() from exam_late_answer",
                    person);
        }

        assertThat(board.open(paper.session())).isEqualTo(1);

        assertThat(board.progress(paper.session()).questions().get(0).waiting()).isEqualTo(5);
        marking.mark(paper.session(), EssaySession.quiet());
        assertThat(sessions.get(paper.session()).openMarks()).isEqualTo(5);
    }

    @Test
    void of_many_who_mark_the_same_answer_at_once_one_more_is_taken() throws Exception {
        open();
        long script = markBy(1, "5");
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int number = 2; number <= 9; number++) {
            Identity marker = EssaySession.marker(number);
            tries.add(executor.submit(() -> taken(marker, script)));
        }

        int taken = 0;
        for (Future<Boolean> one : tries) {
            taken += one.get() ? 1 : 0;
        }

        assertThat(taken).isEqualTo(1);
        assertThat(Tables.value("select count(*) from exam_script_mark where script_id = ?", script))
                .isEqualTo(2L);
    }

    private boolean taken(Identity marker, long script) {
        RequestContextController request =
                CDI.current().select(RequestContextController.class).get();
        request.activate();
        try {
            caller.become(marker);
            desk.mark(script, points("5"), "", false);
            return true;
        } catch (ConflictException e) {
            return false;
        } finally {
            request.deactivate();
        }
    }

    @Test
    void the_tolerance_is_set_before_and_not_after() {
        become(EssaySession.department(1));
        terms.set(paper.session(), 5, 7);
        board.open(paper.session());
        assertThatThrownBy(() -> terms.set(paper.session(), 20, 7)).isInstanceOf(ConflictException.class);
        terms.set(paper.session(), 5, 4);

        long script = markBy(1, "6");
        become(EssaySession.marker(2));
        desk.mark(script, points("7"), "", false);
        become(EssaySession.department(1));
        assertThat(board.progress(paper.session()).questions().get(0).dispute()).isEqualTo(1);
        assertThat(terms.of(paper.session()).objectionDays()).isEqualTo(4);
    }

    @Test
    void the_desk_is_for_markers_the_board_for_the_department() {
        open();
        assertThatThrownBy(() -> desk.questions()).isInstanceOf(ForbiddenException.class);
        become(EssaySession.marker(1));
        assertThatThrownBy(() -> board.progress(paper.session())).isInstanceOf(ForbiddenException.class);
        become(paper.cadre(1));
        assertThatThrownBy(() -> desk.next(paper.session(), EssaySession.ESSAY)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_mark_outside_the_items_range_or_between_half_points_is_refused() {
        open();
        become(EssaySession.marker(1));
        long script = next().script();

        for (String points : List.of("-1", "10.5", "3.3")) {
            assertThatThrownBy(() -> desk.mark(script, points(points), "", false))
                    .isInstanceOf(RuleViolationException.class);
        }
    }

    private void open() {
        become(EssaySession.department(1));
        assertThat(board.open(paper.session())).isGreaterThanOrEqualTo(5);
    }

    private long markBy(int marker, String points) {
        become(EssaySession.marker(marker));
        MarkerView view = view("封锁");
        desk.mark(view.script(), points(points), "", false);
        return view.script();
    }

    /** The answer that begins so, of those that wait for the caller; nothing is kept for him. */
    private MarkerView view(String beginning) {
        return order(0).stream()
                .map(desk::get)
                .filter(view -> view.answer().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /** Answers in the order in which the marker gets them, 0: the caller. */
    private List<Long> order(int marker) {
        if (marker > 0) {
            become(EssaySession.marker(marker));
        }
        long account = caller.require().accountId();
        List<Long> order = new ArrayList<>();
        for (Optional<MarkerView> next = desk.next(paper.session(), EssaySession.ESSAY);
                next.isPresent() && order.size() < 100;
                next = desk.next(paper.session(), EssaySession.ESSAY)) {
            order.add(next.get().script());
            Tables.run("delete from exam_script_claim where account_id = ?", account);
            Tables.run(
                    "insert into exam_script_mark (script_id, account_id, revision, account_name, points, remark, together,"
                            + " marked_at) values (?, ?, 1, '试', 0, '', false, utc_timestamp())",
                    next.get().script(),
                    account);
        }
        Tables.run("delete from exam_script_mark where account_id = ? and account_name = '试'", account);
        return order;
    }

    private MarkerView next() {
        return desk.next(paper.session(), EssaySession.ESSAY).orElse(null);
    }

    private String total(String name) {
        return results.ofSession(paper.session()).stream()
                .filter(row -> row.cadreName().equals(name))
                .map(ResultRow::total)
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal points(String points) {
        return new BigDecimal(points);
    }

    private void become(Identity identity) {
        caller.become(identity);
    }
}
