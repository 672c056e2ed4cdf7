package org.gankao.exam.marking.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Identity;

/** All queries on answers that people mark. */
@ApplicationScoped
class DeskRepository {

    private static final String COLUMNS = """
            select s.id, s.session_id, s.sitting_id, s.cadre_id, s.form_id, s.item, s.ref, s.points, s.response, s.sameness
              from exam_script s
            """;
    private static final String WITHOUT_TEXT = COLUMNS.replace("s.response", "''");
    private static final String NEWEST = """
             and not exists (select 1 from exam_script n
                              where n.sitting_id = s.sitting_id and n.item = s.item and n.id > s.id)
            """;
    private static final String OF_SESSION = WITHOUT_TEXT + " where s.session_id = ? " + NEWEST + " order by s.id";
    private static final String OF_SITTINGS = COLUMNS + " where s.sitting_id in (??) " + NEWEST;
    private static final String OF_ID = COLUMNS + " where s.id = ? " + NEWEST;
    private static final String LOCK_DESK = """
            select t.session_id from exam_script s join exam_marking_terms t on t.session_id = s.session_id
             where s.id = ? for update
            """;
    private static final String LOCK_SESSION = "select id from exam_session where id = ? for update";
    private static final String ADD = """
            exam_script (session_id, sitting_id, cadre_id, form_id, item, ref, points, response, sameness, made_at)
            """;
    private static final String MARKS = """
            select m.script_id, m.account_id, m.revision, m.points, m.remark, m.marked_at, f.first_at
              from exam_script_mark m
              join exam_script s on s.id = m.script_id
              join (select script_id, account_id, max(revision) as revision, min(marked_at) as first_at
                      from exam_script_mark group by script_id, account_id) f
                on f.script_id = m.script_id and f.account_id = m.account_id and f.revision = m.revision
            """;
    private static final String ORDER = " order by m.script_id, f.first_at, m.account_id";
    private static final String MARKS_OF_SESSION = MARKS + " where s.session_id = ? " + ORDER;
    private static final String MARKS_OF_SITTINGS = MARKS + " where s.sitting_id in (??) " + ORDER;
    private static final String MARKS_OF_SCRIPTS = MARKS + " where s.id in (??) " + ORDER;
    private static final String NAMES = """
            select m.account_id, max(m.account_name) from exam_script_mark m join exam_script s on s.id = m.script_id
             where s.session_id = ? group by m.account_id
            """;
    private static final String MARKERS_OF = """
            select distinct m.account_id from exam_script_mark m join exam_script s on s.id = m.script_id
             where s.sitting_id = ? and s.item = ?
            """;
    private static final String ADD_MARK = """
            exam_script_mark (script_id, account_id, revision, account_name, points, remark, together, marked_at)
            """;
    private static final String CLAIMS = """
            select c.script_id, c.account_id from exam_script_claim c join exam_script s on s.id = c.script_id
             where s.session_id = ? and c.claimed_at > ?
            """;
    private static final String CLAIM = """
            insert into exam_script_claim (script_id, account_id, claimed_at) values (?, ?, ?)
            on duplicate key update claimed_at = values(claimed_at)
            """;
    private static final String UNCLAIM = "delete from exam_script_claim where script_id in (??) and account_id = ?";
    private static final String OPEN_SESSIONS = """
            select t.session_id from exam_marking_terms t join exam_session e on e.id = t.session_id
             where t.begun_at is not null and e.state in ('CLOSED', 'MARKED')
             order by e.opens_at, e.id
            """;

    @Inject
    Sql sql;

    /** Sessions whose answers lie on the desk, the earliest first. */
    List<Long> openSessions() {
        return sql.list(OPEN_SESSIONS, row -> row.getLong(1));
    }

    /** Without their texts, which are most of it. */
    List<Script> ofSession(long session) {
        return sql.list(OF_SESSION, DeskRepository::script, session);
    }

    List<Script> ofSittings(Collection<Long> sittings) {
        return sql.list(OF_SITTINGS, DeskRepository::script, sittings);
    }

    /** The answer, unless a newer one took its place. */
    Optional<Script> find(long id) {
        return sql.first(OF_ID, DeskRepository::script, id);
    }

    /** Others who mark answers of the same session wait. To be asked before anything is read: only then it is read as it is now. */
    void lockDeskOf(long script) {
        sql.list(LOCK_DESK, row -> row.getLong(1), script);
    }

    /** Others who lay answers of the session on the desk wait. */
    void lockSession(long session) {
        sql.list(LOCK_SESSION, row -> row.getLong(1), session);
    }

    /** @param scripts whose ids are not given yet, in the order in which they are to be numbered */
    void add(List<Script> scripts, Instant now) {
        sql.insertAll(
                ADD,
                scripts.stream()
                        .map(one -> new Object[] {
                            one.session(),
                            one.sitting(),
                            one.cadre(),
                            one.form(),
                            one.item(),
                            one.ref(),
                            one.points(),
                            one.response(),
                            one.sameness(),
                            now
                        })
                        .toList());
    }

    /** The marks in force by answer, in the order in which people first gave them. */
    Map<Long, List<ScriptMark>> marksOfSession(long session) {
        return marks(MARKS_OF_SESSION, session);
    }

    Map<Long, List<ScriptMark>> marksOfSittings(Collection<Long> sittings) {
        return marks(MARKS_OF_SITTINGS, sittings);
    }

    Map<Long, List<ScriptMark>> marksOfScripts(Collection<Long> scripts) {
        return marks(MARKS_OF_SCRIPTS, scripts);
    }

    /** Markers' names by account. */
    Map<Long, String> names(long session) {
        Map<Long, String> names = new HashMap<>();
        sql.each(NAMES, row -> names.put(row.getLong(1), row.getString(2)), session);
        return names;
    }

    Set<Long> markersOf(long sitting, String item) {
        return Set.copyOf(sql.list(MARKERS_OF, row -> row.getLong(1), sitting, item));
    }

    /** @param revisions by script, the number this mark gets */
    void addMarks(
            Map<Long, Integer> revisions,
            Identity by,
            BigDecimal points,
            String remark,
            boolean together,
            Instant now) {
        sql.insertAll(
                ADD_MARK,
                revisions.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getKey(),
                            by.accountId(),
                            one.getValue(),
                            by.displayName(),
                            points,
                            remark,
                            together,
                            now
                        })
                        .toList());
    }

    /** Who has which answer before him since then, by answer. */
    Map<Long, List<Long>> claims(long session, Instant since) {
        Map<Long, List<Long>> claims = new HashMap<>();
        sql.each(
                CLAIMS,
                row -> claims.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getLong(2)),
                session,
                since);
        return claims;
    }

    void claim(long script, long account, Instant now) {
        sql.update(CLAIM, script, account, now);
    }

    void unclaim(Collection<Long> scripts, long account) {
        sql.update(UNCLAIM, scripts, account);
    }

    private Map<Long, List<ScriptMark>> marks(String query, Object of) {
        Map<Long, List<ScriptMark>> marks = new HashMap<>();
        sql.each(
                query,
                row -> marks.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new ScriptMark(
                                row.getLong(1),
                                row.getLong(2),
                                row.getInt(3),
                                row.getBigDecimal(4),
                                row.getString(5),
                                Objects.requireNonNull(Sql.instant(row, "marked_at")))),
                of);
        return marks;
    }

    private static Script script(ResultSet row) throws SQLException {
        return new Script(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getBigDecimal(8),
                row.getString(9),
                row.getString(10));
    }
}
