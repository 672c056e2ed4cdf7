package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.shared.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is noticed at sittings is kept for people to look at, and changes nothing. */
class EvidenceIT extends InContainer {

    private static final Instant AT = Instant.parse("2026-05-08T01:00:00Z");

    @Inject
    EvidenceService evidence;

    @Inject
    Signals signals;

    @Inject
    SittingService sittings;

    @Inject
    AnswerDesk desk;

    @Inject
    Caller caller;

    private StagedSession stage;
    private long sitting;

    @BeforeEach
    void a_cadre_has_started() {
        stage = new StagedSession();
        sitting = stage.sitting(0);
        caller.become(stage.cadre(0));
        sittings.start(sitting);
    }

    @Test
    void it_is_counted_by_sitting_and_what_comes_twice_is_kept_once() {
        List<Signal> noticed =
                List.of(new Signal(SignalKind.AWAY, 1, AT, 5_400), new Signal(SignalKind.PASTE, 2, AT, 12));
        caller.comesFrom("10.1.2.3");
        signals.note(sitting, 1, noticed);
        caller.comesFrom("10.1.2.77"); // the same network
        signals.note(sitting, 1, noticed);
        caller.comesFrom("10.9.9.9");
        signals.note(sitting, 1, List.of());
        sittings.takeOver(sitting);
        store(3);

        caller.become(StagedSession.department(0));
        assertThat(evidence.ofSession(stage.id()))
                .containsExactly(new EvidenceRow(sitting, "IT0", "考生0", 1, 5, 1, 1, 1, 0));
        assertThat(evidence.ofSitting(sitting))
                .extracting(Evidence::kind)
                .containsExactlyInAnyOrder(SignalKind.AWAY, SignalKind.PASTE, SignalKind.ADDRESS);
        assertThat(evidence.ofSitting(sitting))
                .filteredOn(one -> one.kind() == SignalKind.ADDRESS)
                .extracting(Evidence::detail)
                .containsExactly("10.1.2.* → 10.9.9.*");
    }

    @Test
    void answers_given_quicker_than_one_can_read_are_counted() {
        desk.save(
                sitting,
                1,
                List.of(
                        step("K1", 1, AT),
                        step("K2", 2, AT.plusMillis(1_900)),
                        step("K2", 3, AT.plusMillis(2_000)), // changed his mind
                        step("K3", 4, AT.plusMillis(4_000)),
                        step("K4", 5, AT.plusMillis(3_000)))); // a clock that was set back

        caller.become(StagedSession.department(0));
        assertThat(evidence.ofSession(stage.id()))
                .extracting(EvidenceRow::quick)
                .containsExactly(1);
    }

    @Test
    void a_sitting_with_a_hundred_clues_goes_on_as_any_other() {
        for (int seq = 1; seq <= 100; seq++) {
            signals.note(sitting, 1, List.of(new Signal(SignalKind.AWAY, seq, AT, 60_000)));
        }
        store(100);

        caller.become(stage.cadre(0));
        assertThat(desk.save(sitting, 1, List.of(step("K1", 1, AT))).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(desk.handIn(sitting, 1, List.of()).by()).isEqualTo(HandedInBy.CADRE);
    }

    @Test
    void it_is_removed_half_a_year_after_the_release_and_not_before() {
        signals.note(sitting, 1, List.of(new Signal(SignalKind.PASTE, 1, AT, 3)));
        store(1);
        released(EvidenceService.KEPT.minusHours(1));
        evidence.expire();
        assertThat(kept()).isEqualTo(1);

        released(EvidenceService.KEPT.plusHours(1));
        evidence.expire();

        assertThat(kept()).isZero();
    }

    @Test
    void an_invigilator_sees_his_rooms_alone() {
        Tables.run("insert into exam_place (session_id, name) values (?, '党校')", stage.id());
        Tables.run("insert into exam_room (place_id, name, seats, abreast)"
                + " select max(id), '第1考场', 30, 5 from exam_place");
        Tables.run("insert into exam_room_staff (room_id, login_name, name, chief)"
                + " select max(id), 'it-evidence', '监考', true from exam_room");
        signals.note(sitting, 1, List.of(new Signal(SignalKind.PASTE, 1, AT, 3)));
        store(1);
        caller.become(new Identity(
                98_231,
                "it-evidence",
                "监考",
                null,
                Set.of(Role.INVIGILATOR),
                EnumSet.of(Permission.SESSION_MONITOR),
                null));

        assertThat(evidence.ofSession(stage.id())).isEmpty();
        assertThatThrownBy(() -> evidence.ofSitting(sitting)).isInstanceOf(NotFoundException.class);
    }

    /** The server's own timer may have taken some of them already, and be about to store them. */
    private void store(int expected) {
        caller.become(StagedSession.department(0));
        evidence.store();
        for (int tries = 0; kept() < expected && tries < 50; tries++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(kept()).isEqualTo(expected);
    }

    private void released(Duration ago) {
        Tables.run(
                "update exam_session set state = 'RELEASED', released_at = ? where id = ?",
                StagedSession.utc(Instant.now().minus(ago)),
                stage.id());
    }

    private long kept() {
        return (Long) Tables.value("select count(*) from exam_signal where sitting_id = ?", sitting);
    }

    private static AnswerStep step(String item, int seq, Instant at) {
        return new AnswerStep(item, seq, "A", at);
    }
}
