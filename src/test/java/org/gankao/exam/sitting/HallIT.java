package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.gankao.exam.hall.BatchPlan;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.AsSystem;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Page;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A session of two batches and two rooms in the real database: the morning's is under way, the afternoon's is ahead. Anna
 * and Bob sit in rooms one and two this morning, Cai in room one this afternoon.
 */
class HallIT extends InContainer {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    SittingService sittings;

    @Inject
    AnswerDesk desk;

    @Inject
    HandInService handIns;

    @Inject
    ExtensionService extensions;

    @Inject
    PauseService pauses;

    @Inject
    DeferralService deferrals;

    @Inject
    EntryCodeService codes;

    @Inject
    LateAnswerService lateAnswers;

    @Inject
    MonitorService monitor;

    @Inject
    LiveService live;

    @Inject
    SessionService sessions;

    @Inject
    Caller caller;

    @Inject
    AsSystem asSystem;

    private final long firstCadre = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000) * 10;
    private final Instant now = Instant.now();
    private long session;
    private long morning;
    private long afternoon;
    private long one;
    private long two;
    private long formA;
    private long anna;
    private long bob;
    private long cai;

    @BeforeEach
    void a_session_of_two_batches() {
        Tables.run(
                "insert into exam_paper (cycle_id, blueprint_id, name, state, seed, duration_minutes, multiple_rule, plan,"
                        + " overlap, made_at) values (1, 1, '卷', 'FROZEN', 's', 60, 'ALL_OR_NOTHING', '{}', 0, ?)",
                utc(now));
        long paper = newest("exam_paper");
        for (String label : List.of("A", "B", "C")) {
            Tables.run(
                    "insert into exam_form (paper_id, label, document, sha256) values (?, ?, '{}', repeat('0', 64))",
                    paper,
                    label);
        }
        formA = newest("exam_form") - 2;
        Tables.run(
                "insert into exam_session (cycle_id, paper_id, name, state, opens_at, closes_at, duration_minutes,"
                        + " waiting_minutes, late_minutes, review_policy, seed)"
                        + " values (1, ?, '场', 'SEALED', ?, ?, 60, 30, 15, 'SCORE', 's')",
                paper,
                utc(now.minus(HOUR)),
                utc(now.plus(HOUR.multipliedBy(6))));
        session = newest("exam_session");
        morning = batch(1, now.minusSeconds(300), now.plus(HOUR.multipliedBy(2)), false);
        afternoon = batch(2, now.plus(HOUR.multipliedBy(4)), now.plus(HOUR.multipliedBy(6)), false);
        Tables.run("insert into exam_place (session_id, name) values (?, '党校')", session);
        one = room("第1考场");
        two = room("第2考场");
        anna = sitting(1, morning, one);
        bob = sitting(2, morning, two);
        cai = sitting(3, afternoon, one);
    }

    @Test
    void each_batch_starts_in_its_own_time_and_ends_with_it() {
        close(morning, Duration.ofMinutes(20));
        start(anna);

        assertThat(value("timestampdiff(second, now(6), deadline)", anna)).isBetween(1190L, 1201L);
        assertThatThrownBy(() -> start(cai))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.sitting.tooEarly");
    }

    @Test
    void late_entry_ends_by_the_opening_of_the_batch() {
        Tables.run("update exam_batch set opens_at = ? where id = ?", utc(now.minus(Duration.ofMinutes(16))), morning);

        assertThatThrownBy(() -> start(anna))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.sitting.tooLate");
    }

    @Test
    void who_missed_his_batch_is_absent_while_the_session_goes_on() {
        close(morning, Duration.ofSeconds(-31));

        asSystem.run(() -> {
            handIns.markAbsent();
            handIns.closeOver();
        });

        assertThat(state(anna)).isEqualTo("ABSENT");
        assertThat(state(cai)).isEqualTo("ASSIGNED");
        assertThat(sessionState()).isEqualTo("SEALED");
    }

    @Test
    void who_missed_his_batch_sits_later_with_a_form_nobody_had_and_only_then_is_it_over() {
        Tables.run("update exam_sitting set form_id = form_id + 1 where id = ?", bob); // A and B lay open
        close(morning, Duration.ofSeconds(-31));
        close(afternoon, Duration.ofSeconds(-31));
        Tables.run("update exam_session set closes_at = ? where id = ?", utc(now.minusSeconds(31)), session);
        asSystem.run(() -> {
            handIns.markAbsent();
            handIns.closeOver();
        });
        assertThat(sessionState()).isEqualTo("CLOSED");

        become(department());
        long makeUp = deferrals.addMakeUp(session, later(Duration.ofMinutes(30)));
        deferrals.defer(session, makeUp, List.of(anna), "住院");

        assertThat(sessionState()).isEqualTo("SEALED");
        assertThat(state(anna)).isEqualTo("ASSIGNED");
        assertThat(value("form_id", anna)).isEqualTo(formA + 2);
        asSystem.run(() -> handIns.closeOver());
        assertThat(sessionState()).isEqualTo("SEALED");
        become(department());
        assertThatThrownBy(() -> sessions.released(session)).isInstanceOf(ConflictException.class);
        assertThat(deferrals.ofSession(session))
                .singleElement()
                .satisfies(one -> assertThat(one.reason() + one.decidedBy() + one.wasAbsent())
                        .isEqualTo("住院组织部true"));
    }

    @Test
    void a_marking_made_before_a_make_up_is_not_in_force_any_more() {
        Tables.run("update exam_session set state = 'MARKED', marking_id = 7 where id = ?", session);

        become(department());
        deferrals.addMakeUp(session, later(HOUR));

        assertThat(sessions.get(session).markingId()).isNull();
    }

    @Test
    void after_the_release_there_is_no_make_up() {
        Tables.run("update exam_session set state = 'RELEASED', marking_id = 7 where id = ?", session);

        become(department());
        assertThatThrownBy(() -> deferrals.addMakeUp(session, later(HOUR))).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_session_that_had_no_batches_keeps_its_window_when_a_make_up_moves_its_close() {
        Tables.run(
                "update exam_sitting set batch_id = null, room_id = null, seat = null where session_id = ?", session);
        Tables.run("delete from exam_room where place_id in (select id from exam_place where session_id = ?)", session);
        Tables.run("delete from exam_batch where session_id = ?", session);
        Tables.run("update exam_session set late_minutes = null, closes_at = ? where id = ?", utc(now), session);

        become(department());
        deferrals.addMakeUp(session, later(HOUR));

        assertThatThrownBy(() -> start(anna))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.sitting.tooLate");
    }

    @Test
    void who_has_started_cannot_sit_later() {
        start(anna);
        become(department());
        long makeUp = deferrals.addMakeUp(session, later(HOUR));

        assertThatThrownBy(() -> deferrals.defer(session, makeUp, List.of(cai, anna), "故障"))
                .isInstanceOf(ConflictException.class);
        assertThat(value("batch_id", cai)).isEqualTo(afternoon); // all or none
    }

    @Test
    void an_extension_of_a_room_reaches_those_of_its_batch_alone() {
        start(anna);
        start(bob);
        long before = value("timestampdiff(second, started_at, deadline)", anna);
        become(department());

        assertThatThrownBy(() -> extensions.extend(session, Reach.of(null, one), 10, "停电"))
                .isInstanceOf(RuleViolationException.class); // Cai sits there this afternoon
        assertThat(extensions.extend(session, Reach.of(morning, one), 10, "停电")).isEqualTo(1);

        assertThat(value("timestampdiff(second, started_at, deadline)", anna)).isEqualTo(before + 600);
        assertThat(value("timestampdiff(second, started_at, deadline)", bob)).isEqualTo(before);
        assertThat(value("extension_seconds", cai)).isZero();
    }

    @Test
    void during_a_pause_answers_are_kept_and_nobody_starts_or_is_handed_in() {
        start(anna);
        become(department());
        pauses.pause(session, Reach.of(morning, null), "停电");
        Tables.run("update exam_sitting set deadline = paused_at, version = version + 1 where id = ?", anna);
        Tables.run(
                "update exam_sitting set paused_at = timestampadd(hour, -1, paused_at),"
                        + " deadline = timestampadd(hour, -1, deadline), version = version + 1 where id = ?",
                anna);

        asSystem.run(() -> handIns.handInDue());

        assertThat(state(anna)).isEqualTo("OPEN");
        become(cadre(1));
        assertThat(desk.save(anna, 1, List.of(new AnswerStep("K1", 1, "A", null)))
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThatThrownBy(() -> desk.handIn(anna, 1, List.of()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.sitting.paused");
        assertThatThrownBy(() -> start(bob))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.sitting.paused");
        assertThat(sittings.pulse(bob, 0).pausedAt()).isNotNull();
    }

    @Test
    void a_resumed_sitting_gets_back_what_it_lost_and_no_more() {
        start(anna);
        long before = value("timestampdiff(microsecond, started_at, deadline)", anna);
        become(department());
        long pause = pauses.pause(session, Reach.everybody(), "断网");
        lengthen(pause, Duration.ofMinutes(10));

        assertThat(pauses.resume(session, pause)).isEqualTo(3);

        long moved = value("timestampdiff(microsecond, started_at, deadline)", anna) - before;
        assertThat(moved).isBetween(600_000_000L, 605_000_000L).isEqualTo(value("paused_ms * 1000", anna));
        assertThat(value("paused_ms", bob)).isBetween(300_000L, 605_000L); // since his window opened
        assertThat(value("paused_ms", cai)).isZero();
        assertThatThrownBy(() -> pauses.resume(session, pause)).isInstanceOf(ConflictException.class);
    }

    @Test
    void who_could_not_start_may_start_so_much_later() {
        Tables.run("update exam_batch set opens_at = ? where id = ?", utc(now.minus(Duration.ofMinutes(17))), morning);
        become(department());
        long pause = pauses.pause(session, Reach.of(morning, two), "断网");
        lengthen(pause, Duration.ofMinutes(4));
        pauses.resume(session, pause);
        start(bob); // 17 minutes after the bell, but four of them were lost
        assertThatThrownBy(() -> start(anna)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void who_is_covered_by_another_pause_waits_for_its_end() {
        start(anna);
        start(bob);
        become(department());
        long ofRoom = pauses.pause(session, Reach.of(null, one), "跳闸");
        long ofAll = pauses.pause(session, Reach.everybody(), "断网");

        pauses.resume(session, ofAll);

        assertThat(value("paused_at is not null", anna)).isEqualTo(1);
        assertThat(value("paused_at is not null", bob)).isZero();
        pauses.resume(session, ofRoom);
        assertThat(value("paused_at is not null", anna)).isZero();
    }

    @Test
    void without_the_code_of_his_room_nobody_starts_and_guessing_is_slowed() {
        Tables.run("update exam_batch set entry_code = true where id = ?", morning);
        become(department());
        codes.makeMissing(session);
        String right = codes.ofSession(session).stream()
                .filter(code -> code.roomId() == one)
                .map(EntryCode::code)
                .findFirst()
                .orElseThrow();
        String wrong = right.startsWith("1") ? "999999" : "111111";

        become(cadre(1));
        assertThat(sittings.own(anna).where().needsCode()).isTrue();
        assertRefused("exam.code.needed", anna, null);
        for (int tries = 0; tries < CodeTries.ALLOWED; tries++) {
            assertRefused("exam.code.wrong", anna, wrong);
        }
        assertThatThrownBy(() -> sittings.start(anna, right))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.code.wait");
        become(cadre(2));
        assertRefused("exam.code.wrong", bob, right.equals(codeOf(two)) ? wrong : right);
        assertThat(sittings.start(bob, " " + codeOf(two) + " ").state()).isEqualTo(SittingState.OPEN);
    }

    @Test
    void an_invigilator_sees_and_touches_his_own_rooms_alone() {
        staff(one, "it-jiankao");
        start(anna);
        start(bob);
        Tables.run("update exam_batch set entry_code = true where id = ?", morning);
        become(department());
        codes.makeMissing(session);

        become(invigilator("it-jiankao"));
        assertThat(page().rows()).extracting(SittingRow::id).containsExactlyInAnyOrder(anna, cai);
        assertThat(live.since(session, 0).rows()).extracting(LiveRow::id).containsExactlyInAnyOrder(anna, cai);
        assertThat(codes.ofSession(session)).extracting(EntryCode::roomId).containsOnly(one);
        assertThat(extensions.extend(session, Reach.of(List.of(anna)), 5, "键盘坏"))
                .isEqualTo(1);
        assertThatThrownBy(() -> monitor.history(bob)).isInstanceOf(NotFoundException.class);
        for (Reach beyond :
                List.of(Reach.of(List.of(bob)), Reach.of(morning, two), Reach.of(morning, null), Reach.everybody())) {
            assertThatThrownBy(() -> extensions.extend(session, beyond, 5, "停电"))
                    .isInstanceOf(ForbiddenException.class);
            if (beyond.sittingIds().isEmpty()) {
                assertThatThrownBy(() -> pauses.pause(session, beyond, "停电")).isInstanceOf(ForbiddenException.class);
            }
        }
        become(invigilator("it-other"));
        assertThat(page().rows()).isEmpty();
    }

    @Test
    void an_invigilator_decides_late_answers_of_his_own_rooms_alone() {
        staff(one, "it-jiankao");
        long ofAnna = lateAnswer(anna);
        long ofBob = lateAnswer(bob);

        become(invigilator("it-jiankao"));
        assertThat(lateAnswers.ofSession(session)).extracting(LateAnswer::id).containsExactly(ofAnna);
        assertThatThrownBy(() -> lateAnswers.decide(ofBob, true, "断网")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lateAnswers.decideSitting(session, bob, true, "断网"))
                .isInstanceOf(ConflictException.class);
        lateAnswers.decide(ofAnna, true, "断网");
        become(department());
        assertThat(lateAnswers.ofSession(session)).extracting(LateAnswer::id).containsExactlyInAnyOrder(ofAnna, ofBob);
    }

    @Test
    void without_invigilators_in_any_room_each_of_them_sees_everybody() {
        become(invigilator("it-jiankao"));

        assertThat(page().rows()).hasSize(3);
    }

    @Test
    void the_monitor_tells_only_what_changed_since_it_last_looked() throws InterruptedException {
        become(department());
        LiveView first = live.since(session, 0);
        start(anna);
        Thread.sleep(LiveBoard.FRESH.plusMillis(200).toMillis());
        become(department());

        LiveView second = live.since(session, first.version());

        assertThat(first.whole()).isTrue();
        assertThat(first.rows()).hasSize(3);
        assertThat(second.whole()).isFalse();
        assertThat(second.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(SittingState.OPEN));
        assertThat(live.since(session, second.version()).rows()).isEmpty();
        assertThat(live.since(session, 17).whole()).isTrue(); // a version of before a restart
    }

    private void assertRefused(String key, long sitting, String code) {
        assertThatThrownBy(() -> sittings.start(sitting, code))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(key);
    }

    private void start(long sitting) {
        become(cadre(sitting == anna ? 1 : sitting == bob ? 2 : 3));
        sittings.start(sitting);
    }

    private Page<SittingRow> page() {
        return monitor.page(new SittingQuery(session, null, null, "", 0, 10));
    }

    private BatchPlan later(Duration from) {
        return new BatchPlan("补考", now.plus(from), now.plus(from).plus(HOUR), false, List.of());
    }

    private void lengthen(long pause, Duration by) {
        Tables.run(
                "update exam_sitting set paused_at = timestampadd(second, ?, paused_at) where session_id = ?",
                -by.toSeconds(),
                session);
        Tables.run(
                "update exam_pause set paused_at = timestampadd(second, ?, paused_at) where id = ?",
                -by.toSeconds(),
                pause);
    }

    private void close(long batch, Duration from) {
        Tables.run("update exam_batch set closes_at = ? where id = ?", utc(now.plus(from)), batch);
    }

    private long batch(int number, Instant opens, Instant closes, boolean entryCode) {
        Tables.run(
                "insert into exam_batch (session_id, number, name, kind, opens_at, closes_at, entry_code)"
                        + " values (?, ?, '批', 'MAIN', ?, ?, ?)",
                session,
                number,
                utc(opens),
                utc(closes),
                entryCode);
        return newest("exam_batch");
    }

    private long room(String name) {
        Tables.run(
                "insert into exam_room (place_id, name, seats, abreast) values (?, ?, 30, 5)",
                newest("exam_place"),
                name);
        return newest("exam_room");
    }

    private long lateAnswer(long sitting) {
        Tables.run(
                "insert into exam_late_answer (sitting_id, item, epoch, seq, response, stored_at, reason)"
                        + " values (?, 'K1', 1, 9, 'A', ?, 'LATE')",
                sitting,
                utc(now));
        return newest("exam_late_answer");
    }

    private void staff(long room, String login) {
        Tables.run(
                "insert into exam_room_staff (room_id, login_name, name, chief) values (?, ?, '监考', true)",
                room,
                login);
    }

    private long sitting(int number, long batch, long room) {
        Tables.run(
                "insert into exam_sitting (session_id, cadre_id, cadre_code, cadre_name, unit_id, township_id, form_id, seed,"
                        + " state, batch_id, room_id, seat) values (?, ?, ?, '考生', 1, 0, ?, 7, 'ASSIGNED', ?, ?, ?)",
                session,
                firstCadre + number,
                "IT" + number,
                formA,
                batch,
                room,
                number);
        return newest("exam_sitting");
    }

    private String codeOf(long room) {
        return (String)
                Tables.value("select code from exam_entry_code where batch_id = ? and room_id = ?", morning, room);
    }

    private void become(Identity somebody) {
        caller.become(somebody);
    }

    private Identity cadre(int number) {
        return new Identity(
                98_100 + number,
                "it-cadre" + number,
                "考生",
                firstCadre + number,
                Set.of(Role.CADRE),
                Set.of(Permission.SIT_TEST),
                null);
    }

    private static Identity department() {
        return new Identity(
                98_110,
                "it-bumen",
                "组织部",
                null,
                Set.of(Role.DEPARTMENT),
                EnumSet.of(
                        Permission.SESSION_EDIT,
                        Permission.SESSION_MONITOR,
                        Permission.SESSION_EXTEND,
                        Permission.RESULT_RELEASE),
                null);
    }

    private static Identity invigilator(String login) {
        return new Identity(
                98_111,
                login,
                "监考",
                null,
                Set.of(Role.INVIGILATOR),
                EnumSet.of(Permission.SESSION_MONITOR, Permission.SESSION_EXTEND),
                null);
    }

    private String state(long sitting) {
        return (String) Tables.value("select state from exam_sitting where id = ?", sitting);
    }

    private String sessionState() {
        return (String) Tables.value("select state from exam_session where id = ?", session);
    }

    private static long value(String expression, long sitting) {
        return ((Number) Tables.value("select " + expression + " from exam_sitting where id = ?", sitting)).longValue();
    }

    private static long newest(String table) {
        return ((Number) Tables.value("select max(id) from " + table)).longValue();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
