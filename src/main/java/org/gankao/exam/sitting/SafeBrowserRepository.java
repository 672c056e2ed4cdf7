package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.platform.persistence.Sql;

/** All queries on the browsers sessions ask for. */
@ApplicationScoped
class SafeBrowserRepository {

    private static final String ALL = """
            select b.session_id, b.config_key
              from exam_safe_browser b join exam_session s on s.id = b.session_id
             where s.state in ('PLANNED', 'SEALED')
             order by b.session_id, b.config_key
            """;
    private static final String OF_SESSION =
            "select config_key from exam_safe_browser where session_id = ? order by config_key";
    private static final String REMOVE = "delete from exam_safe_browser where session_id = ?";
    private static final String ADD = "exam_safe_browser (session_id, config_key, set_at)";

    @Inject
    Sql sql;

    /** Of sessions to come or under way, by session. */
    Map<Long, List<ConfigKey>> all() {
        Map<Long, List<ConfigKey>> all = new TreeMap<>();
        sql.list(
                ALL,
                row -> all.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new ConfigKey(row.getString(2))));
        return all;
    }

    List<ConfigKey> ofSession(long session) {
        return sql.list(OF_SESSION, row -> new ConfigKey(row.getString(1)), session);
    }

    void replace(long session, List<ConfigKey> keys, Instant now) {
        sql.update(REMOVE, session);
        sql.insertAll(
                ADD,
                keys.stream().map(key -> new Object[] {session, key.hex(), now}).toList());
    }
}
