package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gankao.platform.persistence.Sql;

/** Queries on the register of laws and what cites it. */
@ApplicationScoped
class LawRepository {

    private static final String ALL = """
            select l.id, l.short_title, l.version_name, l.in_force_from, l.in_force_until, l.end_reason, l.ended_by,
                   count(i.id) as items
              from questionbank_law l
              left join (questionbank_revision r
                         join questionbank_item i on i.id = r.item_id and i.revision = r.number and i.state <> 'RETIRED')
                on r.law_id = l.id
             group by l.id
             order by l.in_force_until is null, l.in_force_until desc, l.in_force_from desc, l.id
            """;
    private static final String END =
            "update questionbank_law set in_force_until = ?, end_reason = ?, ended_by = ? where id = ?";

    @Inject
    Sql sql;

    /** Ended ones first, the latest end before. */
    List<LawRow> all() {
        return sql.list(
                ALL,
                row -> new LawRow(
                        row.getString("id"),
                        row.getString("short_title"),
                        row.getString("version_name"),
                        Objects.requireNonNull(Sql.day(row, "in_force_from")),
                        Sql.day(row, "in_force_until"),
                        row.getString("end_reason"),
                        row.getString("ended_by"),
                        row.getLong("items")));
    }

    void end(String id, LocalDate lastDay, String reason, String author) {
        sql.update(END, lastDay, reason, author, id);
    }
}
