package org.gankao.exam.sitting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.gankao.exam.paper.FormRow;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;

/**
 * A sealed session in the real database, with two forms and two batches of two cadres each: the morning's is under way, the
 * afternoon's opens in four hours. Both batches have form A.
 */
final class StagedSession {

    static final Instant NOW = Instant.now();

    private static final long ACCOUNTS = 98_200;

    private final long firstCadre = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000) * 10;
    private final long session;
    private final List<FormRow> forms = new ArrayList<>();
    private final long morning;
    private final long afternoon;
    private final List<Long> sittings = new ArrayList<>();

    StagedSession() {
        Tables.run(
                "insert into exam_paper (cycle_id, blueprint_id, name, state, seed, duration_minutes, multiple_rule, plan,"
                        + " overlap, made_at) values (1, 1, '卷', 'FROZEN', 's', 60, 'ALL_OR_NOTHING', '{}', 0, ?)",
                utc(NOW));
        long paper = newest("exam_paper");
        for (String label : List.of("A", "B")) {
            Tables.run(
                    "insert into exam_form (paper_id, label, document, sha256) values (?, ?, ?, repeat('0', 64))",
                    paper,
                    label,
                    document(label));
            forms.add(new FormRow(newest("exam_form"), paper, label, ""));
        }
        Tables.run(
                "insert into exam_session (cycle_id, paper_id, name, state, opens_at, closes_at, duration_minutes,"
                        + " waiting_minutes, review_policy, seed) values (1, ?, '场', 'SEALED', ?, ?, 60, 30, 'SCORE', 's')",
                paper,
                utc(NOW.minusSeconds(3600)),
                utc(NOW.plus(Duration.ofHours(8))));
        session = newest("exam_session");
        morning = batch(1, NOW.minusSeconds(300), NOW.plus(Duration.ofHours(2)));
        afternoon = batch(2, NOW.plus(Duration.ofHours(4)), NOW.plus(Duration.ofHours(6)));
        for (int number = 0; number < 4; number++) {
            Tables.run(
                    "insert into exam_sitting (session_id, cadre_id, cadre_code, cadre_name, unit_id, township_id, form_id,"
                            + " seed, state, batch_id) values (?, ?, ?, ?, 1, 0, ?, 7, 'ASSIGNED', ?)",
                    session,
                    firstCadre + number,
                    "IT" + number,
                    "考生" + number,
                    forms.get(0).id(),
                    number < 2 ? morning : afternoon);
            sittings.add(newest("exam_sitting"));
        }
    }

    /** A form's document, as the paper wrote it. */
    static String document(String label) {
        return "{\"label\":\"" + label + "\",\"stem\":\"绝密的题目\"}";
    }

    long id() {
        return session;
    }

    List<FormRow> forms() {
        return forms;
    }

    long morning() {
        return morning;
    }

    long afternoon() {
        return afternoon;
    }

    /** @param number 0 and 1 sit in the morning, 2 and 3 in the afternoon */
    long sitting(int number) {
        return sittings.get(number);
    }

    Identity cadre(int number) {
        return new Identity(
                ACCOUNTS + number,
                "it-staged" + number,
                "考生" + number,
                firstCadre + number,
                Set.of(Role.CADRE),
                Set.of(Permission.SIT_TEST),
                null);
    }

    /** @param number of two or more who may decide together */
    static Identity department(int number) {
        return new Identity(
                ACCOUNTS + 10 + number,
                "it-department" + number,
                "组织部" + number,
                null,
                Set.of(Role.DEPARTMENT),
                EnumSet.of(
                        Permission.SESSION_EDIT,
                        Permission.SESSION_MONITOR,
                        Permission.SESSION_EXTEND,
                        Permission.RESULT_RELEASE),
                null);
    }

    void opens(long batch, Duration fromNow) {
        Tables.run(
                "update exam_batch set opens_at = ? where id = ?",
                utc(Instant.now().plus(fromNow)),
                batch);
    }

    /** Moves a started sitting's deadline. */
    void endsIn(int number, Duration fromNow) {
        Tables.run(
                "update exam_sitting set deadline = ?, version = version + 1 where id = ?",
                utc(Instant.now().plus(fromNow)),
                sitting(number));
    }

    private long batch(int number, Instant opens, Instant closes) {
        Tables.run(
                "insert into exam_batch (session_id, number, name, kind, opens_at, closes_at, entry_code)"
                        + " values (?, ?, '批', 'MAIN', ?, ?, false)",
                session,
                number,
                utc(opens),
                utc(closes));
        return newest("exam_batch");
    }

    private static long newest(String table) {
        return ((Number) Tables.value("select max(id) from " + table)).longValue();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
