package org.gankao.exam.marking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.gankao.fixture.Tables;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Sha256;

/**
 * A closed session in the database whose paper has two forms of three items: a choice of 2 points, a short answer of 10, a
 * choice of 8. Form B has them in another order: what is K1 in A is K3 in B. Both choices have the key A.
 */
public final class EssaySession {

    public static final String SMALL = "essay-small@1";
    public static final String ESSAY = "essay-text@1";
    public static final String LARGE = "essay-large@1";

    private final long firstCadre = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000) * 10;
    private final long cycle = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);
    private final long session;
    private final long formA;
    private final long formB;
    private int people;

    public EssaySession() {
        Tables.run(
                "insert into cycle_cycle (id, code, name, period_from, period_until, base_date, state, created_at)"
                        + " values (?, ?, '旧周期', '2019-01-01', '2019-03-31', '2019-03-31', 'CLOSED', utc_timestamp())",
                cycle,
                "E" + cycle);
        Tables.run(
                "insert into exam_paper (cycle_id, blueprint_id, name, state, seed, duration_minutes, multiple_rule, plan,"
                        + " overlap, made_at) values (?, 1, '卷', 'FROZEN', 's', 60, 'ALL_OR_NOTHING', '{\"sections\":[]}', 0, utc_timestamp())",
                cycle);
        long paper = newest("exam_paper");
        formA = form(paper, "A", List.of(SMALL, ESSAY, LARGE));
        formB = form(paper, "B", List.of(LARGE, ESSAY, SMALL));
        Tables.run(
                "insert into exam_session (cycle_id, paper_id, name, state, opens_at, closes_at, duration_minutes,"
                        + " waiting_minutes, review_policy, seed) values (?, ?, '简答场', 'CLOSED', ?, ?, 60, 30, 'ANSWERS', 's')",
                cycle,
                paper,
                utc(Instant.now().minusSeconds(7200)),
                utc(Instant.now().minusSeconds(60)));
        session = newest("exam_session");
    }

    public long session() {
        return session;
    }

    public long cycle() {
        return cycle;
    }

    /** Who sat with form A and answered so; empty: nothing. */
    public long sit(String small, String essay, String large) {
        return sit(formA, Map.of("K1", small, "K2", essay, "K3", large));
    }

    /** Who sat with form B. */
    public long sitB(String small, String essay, String large) {
        return sit(formB, Map.of("K3", small, "K2", essay, "K1", large));
    }

    private long sit(long form, Map<String, String> answers) {
        people++;
        Tables.run(
                "insert into exam_sitting (session_id, cadre_id, cadre_code, cadre_name, unit_id, township_id, form_id, seed,"
                        + " state, epoch) values (?, ?, ?, ?, 1, 0, ?, 7, 'HANDED_IN', 1)",
                session,
                firstCadre + people,
                "E" + people,
                "考生" + people,
                form);
        long sitting = newest("exam_sitting");
        new TreeMap<>(answers).forEach((item, response) -> {
            if (!response.isEmpty()) {
                Tables.run(
                        "insert into exam_answer (sitting_id, item, epoch, seq, response, stored_at)"
                                + " values (?, ?, 1, 1, ?, utc_timestamp())",
                        sitting,
                        item,
                        response);
            }
        });
        return sitting;
    }

    /** Another answer of the last who sat arrives after the end; says its id. */
    public long comesLate(String item, String response) {
        Tables.run(
                "insert into exam_late_answer (sitting_id, item, epoch, seq, response, stored_at, reason)"
                        + " values (?, ?, 1, 9, ?, utc_timestamp(), 'FILE')",
                newest("exam_sitting"),
                item,
                response);
        return newest("exam_late_answer");
    }

    /** By two people. */
    public void accepted(long late) {
        for (int person = 1; person <= 2; person++) {
            Tables.run(
                    "insert into exam_late_decision (late_id, account_id, account_name, accepted, reason, decided_at)"
                            + " values (?, ?, '某', true, '同意', utc_timestamp())",
                    late,
                    person);
        }
    }

    /** The cadre who sat as the n-th, from 1. */
    public Identity cadre(int number) {
        return new Identity(
                firstCadre + number,
                "it-essay-" + number,
                "考生" + number,
                firstCadre + number,
                java.util.Set.of(Role.CADRE),
                java.util.Set.of(Permission.SIT_TEST, Permission.OWN_RESULT_VIEW),
                null);
    }

    public static Identity marker(int number) {
        return new Identity(
                970_100L + number,
                "it-marker-" + number,
                "阅卷" + number,
                null,
                java.util.Set.of(Role.MARKER),
                java.util.Set.of(Permission.MARK),
                null);
    }

    public static Identity department(int number) {
        return new Identity(
                970_200L + number,
                "it-department-" + number,
                "组织部" + number,
                null,
                java.util.Set.of(Role.DEPARTMENT),
                java.util.Set.of(
                        Permission.SESSION_EDIT,
                        Permission.SESSION_EXTEND,
                        Permission.RESULT_RELEASE,
                        Permission.OBJECTION_DECIDE,
                        Permission.PAPER_VIEW,
                        Permission.CYCLE_VIEW,
                        Permission.ITEM_VIEW),
                null);
    }

    /** A job's progress nobody looks at. */
    public static Progress quiet() {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void at(long done, long total, String message) {}
        };
    }

    private static long form(long paper, String label, List<String> refs) {
        Map<String, Object> keys = new LinkedHashMap<>();
        List<Object> items = new java.util.ArrayList<>();
        for (String ref : refs) {
            String id = "K" + (items.size() + 1);
            boolean essay = ref.equals(ESSAY);
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", id);
            item.put("type", essay ? "short-answer" : "single");
            item.put("stem", "题干 " + ref.substring(6, 11));
            if (!essay) {
                item.put("options", List.of(Map.of("id", "A", "text", "甲"), Map.of("id", "B", "text", "乙")));
            }
            items.add(item);
            Map<String, Object> key = new LinkedHashMap<>();
            key.put("type", essay ? "short-answer" : "single");
            key.put("answers", essay ? List.of(List.of("要点一"), List.of("要点二", "3")) : List.of(List.of("A")));
            key.put("source", "某法第一条");
            key.put("explanation", "依据如此。");
            keys.put(id, Map.of("ref", ref, "points", essay ? "10" : ref.equals(SMALL) ? "2" : "8", "key", key));
        }
        String document = CanonicalJson.write(Map.of("sections", List.of(Map.of("kind", "KNOWLEDGE", "items", items))));
        Tables.run(
                "insert into exam_form (paper_id, label, document, sha256) values (?, ?, ?, ?)",
                paper,
                label,
                document,
                Sha256.hex(document));
        long form = newest("exam_form");
        String key = CanonicalJson.write(Map.of("items", keys));
        Tables.run(
                "insert into exam_form_key (form_id, document, sha256) values (?, ?, ?)", form, key, Sha256.hex(key));
        return form;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static long newest(String table) {
        return ((Number) Tables.value("select max(id) from " + table)).longValue();
    }
}
