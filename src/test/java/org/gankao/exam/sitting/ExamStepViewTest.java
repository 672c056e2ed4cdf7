package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleState;
import org.gankao.cycle.CycleStep.Stage;
import org.gankao.cycle.CycleStep.Tone;
import org.gankao.cycle.CycleStep.View;
import org.gankao.cycle.CycleStep.Waiting;
import org.gankao.cycle.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamStepViewTest {

    private static final Instant NOON = Instant.parse("2026-05-08T04:00:00Z");
    private static final SessionFigures NOBODY = new SessionFigures(0, 0, 0, 0);

    @ParameterizedTest
    @CsvSource({"PREPARING,WAITING", "RUNNING,ACTIVE"})
    void without_a_session_the_next_thing_is_to_plan_one(CycleState state, Stage stage) {
        View view = ExamStepView.of(cycle(state), List.of(), NOON);

        assertThat(view.stage()).isEqualTo(stage);
        assertThat(view.action().url()).isEqualTo("/exam/sessions.xhtml?cycle=3");
        assertThat(view.waiting()).isEmpty();
    }

    @Test
    void a_released_test_is_done_and_counts_hand_ins_of_all_sessions() {
        View view = view(
                session(1, SessionState.RELEASED, NOON.minus(Duration.ofDays(9)), new SessionFigures(1290, 0, 1290, 3)),
                session(2, SessionState.RELEASED, NOON.minus(Duration.ofDays(2)), new SessionFigures(10, 0, 8, 0)));

        assertThat(view.stage()).isEqualTo(Stage.DONE);
        assertThat(view.figures()).isEqualTo(Phrase.of("exam.step.RELEASED", "1,298", "0"));
        assertThat(view.waiting()).isEmpty();
    }

    @Test
    void the_earliest_session_not_released_speaks_for_the_step() {
        View view = view(
                session(1, SessionState.RELEASED, NOON.minus(Duration.ofDays(9)), new SessionFigures(9, 0, 9, 0)),
                session(2, SessionState.PLANNED, NOON.plus(Duration.ofDays(9)), NOBODY),
                session(3, SessionState.SEALED, NOON.minusSeconds(60), new SessionFigures(5, 3, 1, 0)));

        assertThat(view.stage()).isEqualTo(Stage.ACTIVE);
        assertThat(view.figures()).isEqualTo(Phrase.of("exam.step.RUNNING", "10", "3"));
        assertThat(view.action().url()).isEqualTo("/exam/session.xhtml?id=3");
    }

    @Test
    void marking_waits_until_the_late_answers_are_decided() {
        View undecided = view(session(1, SessionState.CLOSED, NOON.minusSeconds(9000), new SessionFigures(5, 0, 5, 2)));
        View decided = view(session(1, SessionState.CLOSED, NOON.minusSeconds(9000), new SessionFigures(5, 0, 5, 0)));

        assertThat(undecided.waiting())
                .extracting(waiting -> waiting.chip().key(), Waiting::count)
                .containsExactly(tuple("exam.step.chip.late", 2L));
        assertThat(decided.waiting())
                .extracting(waiting -> waiting.chip().key())
                .containsExactly("exam.step.chip.mark");
    }

    @Test
    void marked_results_wait_for_their_release() {
        assertThat(view(session(1, SessionState.MARKED, NOON.minusSeconds(9000), NOBODY))
                        .waiting())
                .extracting(waiting -> waiting.action().url())
                .containsExactly("/exam/session.xhtml?id=1");
    }

    @ParameterizedTest
    @CsvSource({"23,URGENT", "25,NEUTRAL"})
    void a_session_not_sealed_is_urgent_on_the_last_day(int hours, Tone tone) {
        View view = view(session(1, SessionState.PLANNED, NOON.plus(Duration.ofHours(hours)), NOBODY));

        assertThat(view.waiting()).extracting(Waiting::tone).containsExactly(tone);
    }

    @Test
    void answers_that_wait_for_markers_come_before_the_release() {
        View view = view(session(1, SessionState.MARKED, NOON.minusSeconds(90_000), NOBODY, 234));

        assertThat(view.figures().key()).isEqualTo("exam.step.PART_MARKED");
        assertThat(view.action().url()).isEqualTo("/exam/markers.xhtml?session=1");
        assertThat(view.waiting())
                .extracting(
                        waiting -> waiting.chip().key(),
                        Waiting::count,
                        waiting -> waiting.action().url())
                .containsExactly(tuple("exam.step.chip.hand", 234L, "/exam/markers.xhtml?session=1"));
    }

    @Test
    void the_test_under_way_speaks_before_an_older_one_that_waits() {
        View view = view(
                session(1, SessionState.MARKED, NOON.minusSeconds(90_000), NOBODY),
                session(2, SessionState.SEALED, NOON.minusSeconds(60), NOBODY));

        assertThat(view.figures().key()).isEqualTo("exam.step.RUNNING");
    }

    private static View view(ExamStepView.Session... sessions) {
        return ExamStepView.of(cycle(CycleState.RUNNING), List.of(sessions), NOON);
    }

    private static CycleRow cycle(CycleState state) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new CycleRow(3, "2026-1", "2026", day, day.plusMonths(6), day, state, 1);
    }

    private static ExamStepView.Session session(long id, SessionState state, Instant opens, SessionFigures figures) {
        return session(id, state, opens, figures, 0);
    }

    private static ExamStepView.Session session(
            long id, SessionState state, Instant opens, SessionFigures figures, int openMarks) {
        SessionRow row = new SessionRow(
                id,
                3,
                1,
                "测试",
                state,
                opens,
                opens.plusSeconds(4500),
                60,
                30,
                null,
                ReviewPolicy.SCORE,
                "",
                null,
                openMarks,
                null,
                0);
        return new ExamStepView.Session(row, figures);
    }
}
