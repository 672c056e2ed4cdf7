package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** All queries on entry codes. */
@ApplicationScoped
class EntryCodeRepository {

    private static final String OF_SESSION = """
            select c.batch_id, c.room_id, c.code from exam_entry_code c join exam_batch b on b.id = c.batch_id
             where b.session_id = ? order by b.number, c.room_id
            """;
    private static final String CODE = "select code from exam_entry_code where batch_id = ? and room_id = ?";
    private static final String HALLS = """
            select distinct b.id, coalesce(s.room_id, 0)
              from exam_batch b join exam_sitting s on s.batch_id = b.id
             where b.session_id = ? and b.entry_code
               and not exists (select 1 from exam_entry_code c
                                where c.batch_id = b.id and c.room_id = coalesce(s.room_id, 0))
            """;
    private static final String KEEP = "insert into exam_entry_code (batch_id, room_id, code, made_at)";
    private static final String OR_RENEW = "on duplicate key update code = values(code), made_at = values(made_at)";

    @Inject
    Sql sql;

    List<EntryCode> ofSession(long session) {
        return sql.list(OF_SESSION, row -> new EntryCode(row.getLong(1), row.getLong(2), row.getString(3)), session);
    }

    Optional<String> code(long batch, long room) {
        return sql.first(CODE, row -> row.getString(1), batch, room);
    }

    /** Batches and rooms of a session (0: none) in which somebody sits who needs a code, and there is none yet. */
    List<long[]> without(long session) {
        return sql.list(HALLS, row -> new long[] {row.getLong(1), row.getLong(2)}, session);
    }

    void keep(Collection<EntryCode> codes, Instant now) {
        sql.insertAll(
                KEEP,
                codes.stream()
                        .map(code -> new Object[] {code.batchId(), code.roomId(), code.code(), now})
                        .toList(),
                OR_RENEW);
    }
}
