package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** Bulk writing of a test that was held before the demo began. */
@ApplicationScoped
class ExamDemoRepository {

    private static final String SEATS =
            "select id, form_id from exam_sitting where session_id = ? order by cadre_code, id";
    private static final String FORM = "select document from exam_form where id = ?";
    private static final String FORM_KEY = "select document from exam_form_key where form_id = ?";
    private static final String SUPPLEMENT = """
            select s.document, k.document
              from exam_supplement s join exam_supplement_key k on k.sitting_id = s.sitting_id
             where s.sitting_id = ?
            """;
    private static final String STEPS = """
            exam_answer_step (sitting_id, item, epoch, seq, response, device_at, stored_at)
            """;
    private static final String ANSWERS = "exam_answer (sitting_id, item, epoch, seq, response, stored_at)";
    private static final String HAND_IN = """
            update exam_sitting
               set state = 'HANDED_IN', epoch = 1, started_at = ?, deadline = ?, handed_in_at = ?, handed_in_by = ?,
                   version = version + 1
             where id = ?
            """;
    private static final String ABSENT = "update exam_sitting set state = 'ABSENT', version = version + 1 where id = ?";
    private static final String CLOSE = """
            update exam_session
               set state = 'CLOSED', opens_at = ?, closes_at = ?, late_minutes = 15, version = version + 1
             where id = ?
            """;

    /** A cadre's place in the test. */
    record Seat(long sitting, long form) {}

    /** Personal sections with their key. */
    record Own(String document, String key) {}

    @Inject
    Sql sql;

    List<Seat> seats(long session) {
        return sql.list(SEATS, row -> new Seat(row.getLong(1), row.getLong(2)), session);
    }

    String formDocument(long form) {
        return sql.list(FORM, row -> row.getString(1), form).get(0);
    }

    String formKey(long form) {
        return sql.list(FORM_KEY, row -> row.getString(1), form).get(0);
    }

    Optional<Own> supplement(long sitting) {
        return sql.first(SUPPLEMENT, row -> new Own(row.getString(1), row.getString(2)), sitting);
    }

    void write(List<Object[]> steps, List<Object[]> answers) {
        sql.insertAll(STEPS, steps);
        sql.insertAll(ANSWERS, answers);
    }

    void handIn(long sitting, Instant started, Instant deadline, Instant at, boolean byCadre) {
        sql.update(HAND_IN, started, deadline, at, byCadre ? "CADRE" : "SERVER", sitting);
    }

    void absent(long sitting) {
        sql.update(ABSENT, sitting);
    }

    void close(long session, Instant opened, Instant closed) {
        sql.update(CLOSE, opened, closed, session);
    }
}
