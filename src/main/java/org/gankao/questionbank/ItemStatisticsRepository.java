package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** All queries on observations. */
@ApplicationScoped
class ItemStatisticsRepository {

    private static final String ADD = """
            questionbank_observation (revision_id, source, people, facility, discrimination, irt_people, irt_a, irt_a_error,
                                      irt_b, irt_b_error, observed_at)
            """;
    private static final String REMOVE = "delete from questionbank_observation where source = ?";
    private static final String REVISIONS = """
            select i.code, r.number, r.id
              from questionbank_revision r join questionbank_item i on i.id = r.item_id
             where i.code in (??)
            """;
    private static final String OF = """
            select o.revision_id, i.code, r.number, o.people, o.facility, o.discrimination, o.irt_people, o.irt_a, o.irt_a_error,
                   o.irt_b, o.irt_b_error
              from questionbank_observation o
              join questionbank_revision r on r.id = o.revision_id
              join questionbank_item i on i.id = r.item_id
             where o.revision_id in (??)
             order by o.revision_id, o.observed_at desc
            """;

    private record Wording(String code, int number) {}

    @Inject
    Sql sql;

    /** Newest first. */
    Map<Long, List<ItemObservation>> of(Collection<Long> revisionIds) {
        Map<Long, List<ItemObservation>> seen = new LinkedHashMap<>();
        sql.each(
                OF,
                row -> seen.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(read(row)),
                revisionIds);
        return seen;
    }

    /** Returns how many observations are kept. */
    int replace(String source, List<ItemObservation> seen, Instant now) {
        Map<Wording, Long> ids = new HashMap<>();
        sql.each(
                REVISIONS,
                row -> ids.put(new Wording(row.getString(1), row.getInt(2)), row.getLong(3)),
                seen.stream().map(ItemObservation::code).distinct().toList());
        List<Object[]> rows = new ArrayList<>();
        for (ItemObservation one : seen) {
            Long id = ids.get(new Wording(one.code(), one.revision()));
            if (id != null) {
                rows.add(row(id, source, one, now));
            }
        }
        sql.update(REMOVE, source);
        sql.insertAll(ADD, rows);
        return rows.size();
    }

    private static @Nullable Object[] row(long id, String source, ItemObservation one, Instant now) {
        ItemCalibration irt = one.calibration();
        return new @Nullable Object[] {
            id,
            source,
            one.people(),
            one.facility(),
            one.discrimination(),
            irt == null ? null : irt.people(),
            irt == null ? null : irt.slope(),
            irt == null ? null : irt.slopeError(),
            irt == null ? null : irt.location(),
            irt == null ? null : irt.locationError(),
            now
        };
    }

    private static ItemObservation read(ResultSet row) throws SQLException {
        BigDecimal slope = row.getBigDecimal("irt_a");
        return new ItemObservation(
                row.getString("code"),
                row.getInt("number"),
                row.getInt("people"),
                row.getBigDecimal("facility"),
                row.getBigDecimal("discrimination"),
                slope == null
                        ? null
                        : new ItemCalibration(
                                row.getInt("irt_people"),
                                slope,
                                row.getBigDecimal("irt_a_error"),
                                row.getBigDecimal("irt_b"),
                                row.getBigDecimal("irt_b_error")));
    }
}
