package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.cycle.Component;
import org.gankao.cycle.Entrant;
import org.gankao.locality.VillageRow;
import org.gankao.people.Establishment;
import org.gankao.people.PostCategory;
import org.gankao.platform.persistence.Sql;
import org.gankao.shared.Fraction;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** All queries on runs, their rows and marks. */
@ApplicationScoped
class RunRepository {

    /** Places within township and unit follow from the place in the category, which holds score and tie-breaks. */
    private static final String PLACED = """
            select r.*,
                   if(r.place is null, null,
                      rank() over (partition by r.run_id, r.category, r.township_id, r.place is null order by r.place))
                     as place_in_township,
                   if(r.place is null, null,
                      rank() over (partition by r.run_id, r.category, r.unit_id, r.place is null order by r.place))
                     as place_in_unit
              from ranking_row r
             where r.run_id = ?
            """;

    private static final String RANGED =
            "select p.*, x.error, x.low, x.high, x.best, x.worst, x.group_no from (%s) p left join ranking_range x"
                            .formatted(PLACED)
                    + " on x.run_id = p.run_id and x.cadre_id = p.cadre_id";

    private static final String MARKS = """
            select component, weight, gained, possible, percent_exact, source, evidence, note
              from ranking_mark
             where run_id = ? and cadre_id = ?
            """;

    @Inject
    Sql sql;

    int lastNo(long cycleId) {
        return (int) sql.number("select coalesce(max(run_no), 0) from ranking_run where cycle_id = ?", cycleId);
    }

    long add(
            long cycleId,
            int runNo,
            Computation computation,
            int ranked,
            @Nullable Long computedBy,
            String computedByName,
            Instant now) {
        return sql.insert(
                """
                insert into ranking_run (cycle_id, run_no, input_sha256, result_sha256, entrants, ranked, computed_by,
                                         computed_by_name, computed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                cycleId,
                runNo,
                computation.inputSha256(),
                computation.resultSha256(),
                computation.rows().size(),
                ranked,
                computedBy,
                computedByName,
                now);
    }

    void addSchemes(long runId, Map<PostCategory, Computation.FrozenScheme> schemes) {
        List<Object[]> lines = new ArrayList<>();
        schemes.forEach((category, scheme) ->
                lines.add(new Object[] {runId, category, scheme.id(), scheme.versionNo(), scheme.sha256()}));
        sql.batch(
                "insert into ranking_run_scheme (run_id, category, scheme_id, version_no, sha256) values (?, ?, ?, ?, ?)",
                lines);
    }

    void addRows(long runId, List<Computation.Row> rows, Map<Long, String> unitNames) {
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> marks = new ArrayList<>();
        for (Computation.Row row : rows) {
            Entrant e = row.entrant();
            Fraction total = row.composite().total();
            lines.add(new @Nullable Object[] {
                runId,
                e.cadreId(),
                e.category(),
                e.code(),
                e.name(),
                e.unitId(),
                e.unitName(),
                e.townshipId(),
                unitNames.getOrDefault(e.townshipId(), ""),
                e.establishment(),
                e.title(),
                e.sendingUnitId(),
                e.sendingUnitId() == null ? null : unitNames.get(e.sendingUnitId()),
                total == null ? null : total.toString(),
                total == null ? null : total.toScore().percent(),
                row.place(),
                row.tieBreak(),
                row.note()
            });
            for (Mark mark : row.composite().marks()) {
                marks.add(new @Nullable Object[] {
                    runId,
                    e.cadreId(),
                    mark.component(),
                    mark.weight(),
                    text(mark.gained()),
                    text(mark.possible()),
                    text(mark.percent()),
                    mark.percent() == null ? null : mark.percent().toScore().percent(),
                    mark.source(),
                    mark.evidence(),
                    mark.note()
                });
            }
        }
        sql.batch("""
                insert into ranking_row (run_id, cadre_id, category, code, name, unit_id, unit_name, township_id,
                                         township_name, establishment, title, sending_unit_id, sending_unit_name,
                                         composite_exact, composite_shown, place, tie_break, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines);
        sql.batch("""
                insert into ranking_mark (run_id, cadre_id, component, weight, gained, possible, percent_exact,
                                          percent_shown, source, evidence, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, marks);
    }

    Optional<RunRow> find(long id, Map<PostCategory, String> inForce) {
        return runs("id = ?", id, inForce).stream().findFirst();
    }

    /** Newest first. */
    List<RunRow> ofCycle(long cycleId, Map<PostCategory, String> inForce) {
        return runs("cycle_id = ?", cycleId, inForce);
    }

    /** The cycle of a run. */
    Optional<Long> cycleOf(long runId) {
        return sql.first("select cycle_id from ranking_run where id = ?", row -> row.getLong(1), runId);
    }

    private List<RunRow> runs(String condition, long id, Map<PostCategory, String> inForce) {
        Map<Long, List<RunRow.SchemeRef>> schemes = new HashMap<>();
        sql.each(
                "select s.* from ranking_run_scheme s join ranking_run r on r.id = s.run_id where r." + condition
                        + " order by s.category",
                row -> schemes.computeIfAbsent(row.getLong("run_id"), run -> new ArrayList<>())
                        .add(new RunRow.SchemeRef(
                                PostCategory.valueOf(row.getString("category")),
                                row.getLong("scheme_id"),
                                row.getInt("version_no"),
                                row.getString("sha256"))),
                id);
        return sql.list(
                "select * from ranking_run where " + condition + " order by run_no desc",
                row -> {
                    List<RunRow.SchemeRef> of = schemes.getOrDefault(row.getLong("id"), List.of());
                    return new RunRow(
                            row.getLong("id"),
                            row.getLong("cycle_id"),
                            row.getInt("run_no"),
                            of,
                            row.getString("input_sha256"),
                            row.getString("result_sha256"),
                            row.getInt("entrants"),
                            row.getInt("ranked"),
                            Sql.longOrNull(row, "computed_by"),
                            row.getString("computed_by_name"),
                            Objects.requireNonNull(Sql.instant(row, "computed_at")),
                            of.stream().anyMatch(s -> !s.sha256().equals(inForce.get(s.category()))));
                },
                id);
    }

    Page<ResultRow> page(ResultQuery query) {
        StringBuilder where = new StringBuilder(" where p.category = ?");
        List<@Nullable Object> parameters = new ArrayList<>(List.of(query.runId(), query.category()));
        if (query.townshipId() != null) {
            where.append(" and p.township_id = ?");
            parameters.add(query.townshipId());
        }
        if (query.unitId() != null) {
            where.append(" and p.unit_id = ?");
            parameters.add(query.unitId());
        }
        if (!query.name().isBlank()) {
            where.append(" and (p.name like ? or p.code like ?)");
            parameters.add(Sql.containing(query.name().strip()));
            parameters.add(Sql.containing(query.name().strip()));
        }
        String from = " from (" + PLACED + ") p" + where;
        long total = sql.number("select count(*)" + from, parameters.toArray());
        parameters.add(query.max());
        parameters.add(query.first());
        List<ResultRow> rows = results(
                RANGED + where + " order by place is null, place, code limit ? offset ?",
                query.runId(),
                parameters.toArray());
        return new Page<>(rows, total);
    }

    Optional<ResultRow> row(long runId, long cadreId) {
        return results(RANGED + " where p.cadre_id = ?", runId, runId, cadreId).stream()
                .findFirst();
    }

    private List<ResultRow> results(String statement, long runId, @Nullable Object... parameters) {
        Map<Long, Map<Component, BigDecimal>> marks = new HashMap<>();
        List<Long> cadres = sql.list(statement, row -> row.getLong("cadre_id"), parameters);
        sql.each(
                "select cadre_id, component, percent_shown from ranking_mark where run_id = ? and cadre_id in (??)"
                        + " and percent_shown is not null",
                row -> marks.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Component.class))
                        .put(Component.valueOf(row.getString(2)), row.getBigDecimal(3)),
                runId,
                cadres);
        return sql.list(
                statement, row -> result(row, marks.getOrDefault(row.getLong("cadre_id"), Map.of())), parameters);
    }

    private static ResultRow result(ResultSet row, Map<Component, BigDecimal> marks) throws SQLException {
        return new ResultRow(
                row.getLong("cadre_id"),
                row.getString("code"),
                row.getString("name"),
                PostCategory.valueOf(row.getString("category")),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getLong("township_id"),
                row.getString("township_name"),
                Establishment.valueOf(row.getString("establishment")),
                row.getString("title"),
                row.getString("sending_unit_name"),
                row.getBigDecimal("composite_shown"),
                Sql.intOrNull(row, "place"),
                Sql.intOrNull(row, "place_in_township"),
                Sql.intOrNull(row, "place_in_unit"),
                row.getString("tie_break"),
                row.getString("note"),
                marks,
                range(row));
    }

    private static @Nullable Range range(ResultSet row) throws SQLException {
        return row.getBigDecimal("error") == null
                ? null
                : new Range(
                        row.getBigDecimal("error"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        Sql.intOrNull(row, "best"),
                        Sql.intOrNull(row, "worst"),
                        Sql.intOrNull(row, "group_no"));
    }

    void addRanges(long runId, Map<Long, Range> ranges) {
        sql.batch(
                "insert into ranking_range (run_id, cadre_id, error, low, high, best, worst, group_no)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                ranges.entrySet().stream()
                        .map(entry -> new @Nullable Object[] {
                            runId,
                            entry.getKey(),
                            entry.getValue().error(),
                            entry.getValue().low(),
                            entry.getValue().high(),
                            entry.getValue().best(),
                            entry.getValue().worst(),
                            entry.getValue().group()
                        })
                        .toList());
    }

    /** The lowest end of all intervals of a category; empty without any. */
    Optional<BigDecimal> lowest(long runId, PostCategory category) {
        return sql.first(
                "select min(x.low) from ranking_row r join ranking_range x on x.run_id = r.run_id"
                        + " and x.cadre_id = r.cadre_id where r.run_id = ? and r.category = ? having count(*) > 0",
                row -> row.getBigDecimal(1),
                runId,
                category);
    }

    /** The least composite as shown of a group; empty if there is no such group. */
    Optional<BigDecimal> leastOf(long runId, PostCategory category, int group) {
        return sql.first(
                "select min(r.composite_shown) from ranking_row r join ranking_range x on x.run_id = r.run_id"
                        + " and x.cadre_id = r.cadre_id where r.run_id = ? and r.category = ? and x.group_no = ?"
                        + " having count(*) > 0",
                row -> row.getBigDecimal(1),
                runId,
                category,
                group);
    }

    /**
     * Exact figures of the ranked cadres, in the groups they belong to.
     *
     * @param category null: all
     */
    List<GroupRow.Belonging> members(long runId, @Nullable PostCategory category, GroupView view) {
        Map<Long, Map<Component, Fraction>> percents = new HashMap<>();
        sql.each(
                """
                select m.cadre_id, m.component, m.percent_exact
                  from ranking_mark m join ranking_row r on r.run_id = m.run_id and r.cadre_id = m.cadre_id
                 where m.run_id = ? and r.category = coalesce(?, r.category) and r.place is not null
                """,
                row -> percents.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Component.class))
                        .put(Component.valueOf(row.getString(2)), Fraction.parse(row.getString(3))),
                runId,
                category);
        return sql.list(
                "select r.cadre_id, r.name, r.composite_exact, %s from ranking_row r%s"
                                .formatted(group(view), from(view))
                        + " where r.run_id = ? and r.category = coalesce(?, r.category) and r.place is not null"
                        + " having coalesce(group_id, 0) > 0 order by r.code",
                row -> new GroupRow.Belonging(
                        new GroupRow.Group(
                                row.getLong("group_id"),
                                row.getString("group_name"),
                                row.getLong("group_township"),
                                row.getString("group_township_name")),
                        new GroupRow.Member(
                                row.getLong("cadre_id"),
                                row.getString("name"),
                                Fraction.parse(row.getString("composite_exact")),
                                percents.getOrDefault(row.getLong("cadre_id"), Map.of()))),
                runId,
                category);
    }

    private static String group(GroupView view) {
        String columns = "%s as group_id, %s as group_name, %s as group_township, %s as group_township_name";
        return switch (view) {
            case TOWNSHIP -> columns.formatted("r.township_id", "r.township_name", "r.township_id", "r.township_name");
            case UNIT -> columns.formatted("r.unit_id", "r.unit_name", "r.township_id", "r.township_name");
            case SENDING_UNIT -> columns.formatted("r.sending_unit_id", "r.sending_unit_name", "0", "''");
            case VILLAGE, TEAM ->
                columns.formatted("v.village_id", "v.village_name", "v.township_id", "v.township_name");
        };
    }

    private static String from(GroupView view) {
        return view.ofVillages() ? " join ranking_village v on v.run_id = r.run_id and v.cadre_id = r.cadre_id" : "";
    }

    void addVillages(long runId, Map<Long, List<VillageRow>> villages) {
        List<Object[]> lines = new ArrayList<>();
        villages.forEach((cadre, of) -> of.forEach(village -> lines.add(
                new Object[] {runId, cadre, village.id(), village.name(), village.townshipId(), village.townshipName()
                })));
        sql.batch(
                "insert into ranking_village (run_id, cadre_id, village_id, village_name, township_id, township_name)"
                        + " values (?, ?, ?, ?, ?, ?)",
                lines);
    }

    /** Places of cadres in a run of an earlier cycle, by cadre. */
    Map<Long, PastPlace> pastPlaces(long runId, EarlierPlaces.Cycle cycle, Collection<Long> cadreIds) {
        Map<Long, PastPlace> places = new HashMap<>();
        sql.each(
                """
                select r.cadre_id, r.place, r.composite_shown,
                       (select count(*) from ranking_row o
                         where o.run_id = r.run_id and o.category = r.category and o.place is not null) as among
                  from ranking_row r
                 where r.run_id = ? and r.cadre_id in (??)
                """,
                row -> places.put(
                        row.getLong("cadre_id"),
                        new PastPlace(
                                cycle.id(),
                                cycle.name(),
                                Sql.intOrNull(row, "place"),
                                row.getInt("among"),
                                row.getBigDecimal("composite_shown"))),
                runId,
                cadreIds);
        return places;
    }

    int rankedIn(long runId, PostCategory category) {
        return (int) sql.number(
                "select count(*) from ranking_row where run_id = ? and category = ? and place is not null",
                runId,
                category);
    }

    Optional<Fraction> exact(long runId, long cadreId) {
        return sql.first(
                "select composite_exact from ranking_row where run_id = ? and cadre_id = ?"
                        + " and composite_exact is not null",
                row -> Fraction.parse(row.getString(1)),
                runId,
                cadreId);
    }

    List<Mark> marks(long runId, long cadreId) {
        return sql.list(
                MARKS,
                row -> new Mark(
                        Component.valueOf(row.getString("component")),
                        row.getBigDecimal("weight"),
                        fraction(row.getString("gained")),
                        fraction(row.getString("possible")),
                        fraction(row.getString("percent_exact")),
                        MarkSource.valueOf(row.getString("source")),
                        row.getString("evidence"),
                        row.getString("note")),
                runId,
                cadreId);
    }

    /** Marks of the nearest better place: the last cadre who stands above, for "what separates". */
    Optional<Long> nextAbove(long runId, PostCategory category, int place) {
        return sql.first(
                "select cadre_id from ranking_row where run_id = ? and category = ? and place < ?"
                        + " order by place desc, code limit 1",
                row -> row.getLong(1),
                runId,
                category,
                place);
    }

    private static @Nullable String text(@Nullable Fraction fraction) {
        return fraction == null ? null : fraction.toString();
    }

    private static @Nullable Fraction fraction(@Nullable String text) {
        return text == null ? null : Fraction.parse(text);
    }
}
