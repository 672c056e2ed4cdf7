package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.gankao.cycle.ComponentResult;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.SectionKind;
import org.gankao.platform.persistence.Sql;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/** All queries on marks. Rows are added, never changed: a new marking makes new ones. */
@ApplicationScoped
class MarkRepository {

    private static final String HANDED_IN =
            "select count(*) from exam_sitting where session_id = ? and state = 'HANDED_IN'";
    private static final String KEY_HASHES = """
            select distinct k.sha256 from exam_form_key k join exam_sitting s on s.form_id = k.form_id
             where s.session_id = ? and s.state = 'HANDED_IN'
             union
            select k.sha256 from exam_supplement_key k join exam_sitting s on s.id = k.sitting_id
             where s.session_id = ? and s.state = 'HANDED_IN'
             order by 1
            """;
    private static final String ADD = """
            insert into exam_marking (session_id, key_sha256, rule, sittings, marked_at) values (?, ?, ?, ?, ?)
            """;
    private static final String ADD_MARK = "exam_mark (marking_id, sitting_id, item, response, gained, possible)";
    private static final String ADD_SECTION = """
            exam_section_score (marking_id, sitting_id, section, gained, possible, percent)
            """;
    private static final String SECTIONS =
            "select sitting_id, section, gained, possible from exam_section_score where marking_id = ?";
    private static final String SECTIONS_OF = SECTIONS + " and sitting_id = ?";
    private static final String MARKS_OF = """
            select sitting_id, item, response, gained, possible from exam_mark where marking_id = ? and sitting_id = ?
            """;
    private static final String RELEASED = """
            select s.cadre_id, x.section, x.gained, x.possible, s.id
              from exam_session e
              join exam_section_score x on x.marking_id = e.marking_id
              join exam_sitting s on s.id = x.sitting_id
             where e.cycle_id = ? and e.state = 'RELEASED'
             order by e.opens_at, s.id, x.section
            """;

    private static final String RELEASED_MARKS = """
            select s.cadre_id, m.sitting_id, m.item, m.gained, m.possible
              from exam_session e
              join exam_mark m on m.marking_id = e.marking_id
              join exam_sitting s on s.id = m.sitting_id
             where e.cycle_id = ? and e.state = 'RELEASED'
             order by e.opens_at, s.id, m.item
            """;

    private static final String OF_SESSION = """
            select id, key_sha256, rule, sittings, marked_at from exam_marking where session_id = ? order by id desc
            """;

    @Inject
    Sql sql;

    /** All markings of a session, the newest first. */
    List<MarkingRow> ofSession(long session) {
        return sql.list(
                OF_SESSION,
                row -> new MarkingRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        Objects.requireNonNull(Sql.instant(row, "marked_at"))),
                session);
    }

    /** Every mark of the released sessions of a cycle without its answer, the earlier session first. */
    void eachReleased(long cycle, BiConsumer<Long, Mark> taker) {
        sql.each(
                RELEASED_MARKS,
                row -> taker.accept(
                        row.getLong(1),
                        new Mark(
                                row.getLong(2),
                                row.getString(3),
                                "",
                                row.getString(4) == null ? null : Fraction.parse(row.getString(4)),
                                Fraction.parse(row.getString(5)))),
                cycle);
    }

    int handedIn(long session) {
        return (int) sql.number(HANDED_IN, session);
    }

    /** Hashes of every key the session's handed-in sittings need. */
    List<String> keyHashes(long session) {
        return sql.list(KEY_HASHES, row -> row.getString(1), session, session);
    }

    long add(long session, String keyHash, MarkingRules rules, int sittings, Instant now) {
        String named = rules.multiple() + ", " + rules.matching() + ", " + rules.ordering();
        return sql.insert(ADD, session, keyHash, named, sittings, now);
    }

    void addMarks(long marking, List<Mark> marks) {
        List<Object[]> rows = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            @Nullable
            Object[] row = {
                marking,
                mark.sittingId(),
                mark.item(),
                mark.response(),
                mark.gained() == null ? null : mark.counted().toString(),
                mark.possible().toString()
            };
            rows.add(row);
        }
        sql.insertAll(ADD_MARK, rows);
    }

    void addSections(long marking, List<SectionScore> scores) {
        sql.insertAll(
                ADD_SECTION,
                scores.stream()
                        .map(score -> new Object[] {
                            marking,
                            score.sittingId(),
                            score.section().name(),
                            score.gained().toString(),
                            score.possible().toString(),
                            score.percent().toScore().percent()
                        })
                        .toList());
    }

    List<SectionScore> sections(long marking) {
        return sql.list(SECTIONS, MarkRepository::readSection, marking);
    }

    List<SectionScore> sections(long marking, long sitting) {
        return sql.list(SECTIONS_OF, MarkRepository::readSection, marking, sitting);
    }

    List<Mark> marks(long marking, long sitting) {
        return sql.list(
                MARKS_OF,
                row -> new Mark(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4) == null ? null : Fraction.parse(row.getString(4)),
                        Fraction.parse(row.getString(5))),
                marking,
                sitting);
    }

    /** Of released sessions, the earliest session first. */
    List<ComponentResult> released(long cycle) {
        return sql.list(
                RELEASED,
                row -> new ComponentResult(
                        row.getLong(1),
                        SectionKind.valueOf(row.getString(2)).component(),
                        Fraction.parse(row.getString(3)),
                        Fraction.parse(row.getString(4)),
                        ResultService.evidence(row.getLong(5)),
                        ""),
                cycle);
    }

    private static SectionScore readSection(ResultSet row) throws SQLException {
        return new SectionScore(
                row.getLong(1),
                SectionKind.valueOf(row.getString(2)),
                Fraction.parse(row.getString(3)),
                Fraction.parse(row.getString(4)));
    }
}
