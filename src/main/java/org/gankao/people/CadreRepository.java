package org.gankao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.shared.Page;

/** All queries on cadres. */
@ApplicationScoped
class CadreRepository {

    private static final String TOWNSHIP =
            "case when u.kind = 'TOWNSHIP' then u.id when p.kind = 'TOWNSHIP' then p.id else 0 end";
    private static final String FROM = """
              from people_cadre c
              join people_unit u on u.id = c.unit_id
              left join people_unit p on p.id = u.parent_id
            """;
    private static final String CADRES = """
            select c.id, c.code, c.name, c.gender, c.unit_id, u.name as unit_name, %s as township_id, c.establishment,
                   c.post_category, c.sending_unit_id, c.post_from, c.post_until, c.title
            """.formatted(TOWNSHIP) + FROM;

    private static final Sql.Reader<CadreRow> ROW = row -> new CadreRow(
            row.getLong("id"),
            row.getString("code"),
            row.getString("name"),
            Gender.valueOf(row.getString("gender")),
            row.getLong("unit_id"),
            row.getString("unit_name"),
            row.getLong("township_id"),
            Establishment.valueOf(row.getString("establishment")),
            PostCategory.valueOf(row.getString("post_category")),
            Sql.longOrNull(row, "sending_unit_id"),
            Objects.requireNonNull(Sql.day(row, "post_from")),
            Sql.day(row, "post_until"),
            row.getString("title"));

    /** The sealed fields of a cadre; null where the roster gave none. */
    record Sealed(byte[] idNumber, byte[] mobile) {}

    @Inject
    Sql sql;

    List<CadreRow> all() {
        return sql.list(CADRES + " order by c.code", ROW);
    }

    Optional<CadreRow> find(long id) {
        return sql.first(CADRES + " where c.id = ?", ROW, id);
    }

    Optional<CadreRow> findByCode(String code) {
        return sql.first(CADRES + " where c.code = ?", ROW, code);
    }

    List<CadreRow> byIds(Collection<Long> ids) {
        return sql.list(CADRES + " where c.id in (??)", ROW, ids);
    }

    Page<CadreRow> page(CadreQuery query) {
        StringBuilder where = new StringBuilder(" where true");
        List<Object> parameters = new ArrayList<>();
        if (query.text() != null) {
            where.append(" and (c.name like ? or c.code like ? or replace(c.name_key, ' ', '') like ?)");
            parameters.add(Sql.containing(query.text()));
            parameters.add(Sql.containing(query.text()));
            parameters.add(query.text().toLowerCase(Locale.ROOT).replace(" ", "") + "%");
        }
        if (query.unitId() != null) {
            where.append(" and c.unit_id = ?");
            parameters.add(query.unitId());
        }
        if (query.townshipId() != null) {
            where.append(" and ").append(TOWNSHIP).append(" = ?");
            parameters.add(query.townshipId());
        }
        if (query.category() != null) {
            where.append(" and c.post_category = ?");
            parameters.add(query.category());
        }
        long total = sql.number("select count(*) " + FROM + where, parameters.toArray());
        parameters.add(query.max());
        parameters.add(query.first());
        List<CadreRow> rows =
                sql.list(CADRES + where + " order by c.name_key, c.code limit ? offset ?", ROW, parameters.toArray());
        return new Page<>(rows, total);
    }

    Optional<Sealed> sealed(long id) {
        return sql.first(
                "select id_number, mobile from people_cadre where id = ?",
                row -> new Sealed(row.getBytes("id_number"), row.getBytes("mobile")),
                id);
    }

    /** Sealed ID numbers by cadre; who has none is left out. */
    Map<Long, byte[]> sealedNumbers(Collection<Long> ids) {
        Map<Long, byte[]> numbers = new HashMap<>();
        sql.each(
                "select id, id_number from people_cadre where id_number is not null and id in (??)",
                row -> numbers.put(row.getLong("id"), row.getBytes("id_number")),
                ids);
        return numbers;
    }
}
