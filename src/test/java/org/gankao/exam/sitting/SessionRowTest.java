package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;

class SessionRowTest {

    private static final Instant NINE = Instant.parse("2026-05-08T01:00:00Z");

    private final SessionPlan plan =
            new SessionPlan(1, "测试", NINE, NINE.plusSeconds(75 * 60), 60, 30, 15, ReviewPolicy.SCORE);

    @Test
    void who_starts_in_time_gets_his_full_hour() {
        assertThat(row().deadline(NINE.plusSeconds(600))).isEqualTo(NINE.plusSeconds(70 * 60));
    }

    @Test
    void no_deadline_lies_after_the_close() {
        assertThat(row().deadline(NINE.plusSeconds(16 * 60))).isEqualTo(NINE.plusSeconds(75 * 60));
    }

    @Test
    void the_waiting_room_opens_before_the_bell() {
        assertThat(row().phase(NINE.minusSeconds(30 * 60 + 1))).isEqualTo(SessionPhase.AHEAD);
        assertThat(row().phase(NINE.minusSeconds(30 * 60))).isEqualTo(SessionPhase.WAITING);
        assertThat(row().phase(NINE)).isEqualTo(SessionPhase.RUNNING);
        assertThat(row().phase(NINE.plusSeconds(75 * 60))).isEqualTo(SessionPhase.RUNNING);
        assertThat(row().phase(NINE.plusSeconds(75 * 60 + 1))).isEqualTo(SessionPhase.CLOSED);
    }

    @Test
    void late_entry_ends_when_the_plan_says() {
        assertThat(row().startUntil()).isEqualTo(NINE.plusSeconds(15 * 60));
    }

    @Test
    void a_window_shorter_than_the_time_allowed_is_refused() {
        assertThatThrownBy(() ->
                        new SessionPlan(1, "测试", NINE, NINE.plusSeconds(59 * 60), 60, 30, null, ReviewPolicy.SCORE))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_sealed_session_cannot_be_changed_or_sealed_again() {
        ExamSession session = ExamSession.plan(1, plan);
        session.seal("seed", NINE.minusSeconds(3600));

        assertThatThrownBy(() -> session.edit(plan)).isInstanceOf(org.gankao.shared.ConflictException.class);
        assertThatThrownBy(() -> session.seal("seed", NINE)).isInstanceOf(org.gankao.shared.ConflictException.class);
    }

    private SessionRow row() {
        ExamSession session = ExamSession.plan(1, plan);
        session.seal("seed", NINE.minusSeconds(3600));
        return session.row();
    }
}
