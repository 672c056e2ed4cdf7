package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.survey.AttemptRule.Attempt;
import org.jspecify.annotations.Nullable;

/** All queries on evaluators, pairs, batches, visits, spares and back-checks. Nothing here reads a ballot's content. */
@ApplicationScoped
class FieldRepository {

    private static final Sql.Reader<Evaluator> EVALUATOR = row -> new Evaluator(
            row.getLong("id"),
            row.getString("name"),
            row.getString("login_name"),
            row.getString("unit_name"),
            row.getLong("township_id"),
            Sql.longOrNull(row, "cadre_id"));

    /** What the reviewer said of the report that does not count falls away with it. */
    private static final String TAKE_SPARE_OVER = """
            update survey_spare p join survey_batch b on b.id = p.batch_id
               set p.replaces_id = ?, p.batch_id = ?, p.reported_at = ?,
                   p.verdict = null, p.reviewer = null, p.remark = '', p.reviewed_at = null
             where p.campaign_id = ? and p.household_id = ? and b.void_reason is not null
            """;

    private static final String ADD_SPARE = """
            insert into survey_spare (campaign_id, household_id, replaces_id, batch_id, reported_at)
            values (?, ?, ?, ?, ?)
            on duplicate key update batch_id = batch_id
            """;

    @Inject
    Sql sql;

    /** A batch of the caller's pair. */
    record Batch(
            long id, long campaignId, long pairId, int pairNumber, long villageId, LocalDate day, boolean isVoid) {}

    /** A visit to be stored. */
    record NewVisit(
            String id,
            long batchId,
            long householdId,
            VisitOutcome outcome,
            Instant startedAt,
            Instant endedAt,
            int seconds,
            @Nullable Long replacesId,
            String note,
            String sha256) {}

    private static final Sql.Reader<Batch> BATCH = row -> new Batch(
            row.getLong("id"),
            row.getLong("campaign_id"),
            row.getLong("pair_id"),
            row.getInt("number"),
            row.getLong("village_id"),
            Objects.requireNonNull(Sql.day(row, "day")),
            row.getString("void_reason") != null);

    List<Evaluator> evaluators(long campaignId) {
        return sql.list("select * from survey_evaluator where campaign_id = ? order by id", EVALUATOR, campaignId);
    }

    void addEvaluators(long campaignId, Collection<Evaluator> evaluators) {
        sql.batch(
                "insert into survey_evaluator (campaign_id, name, login_name, unit_name, township_id, cadre_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                evaluators.stream()
                        .map(e -> new Object[] {
                            campaignId, e.name(), e.loginName(), e.unitName(), e.townshipId(), e.cadreId()
                        })
                        .toList());
    }

    int removeEvaluator(long campaignId, long evaluatorId) {
        return sql.update(
                "delete from survey_evaluator where campaign_id = ? and id = ?"
                        + " and not exists (select 1 from survey_pair p where p.first_id = ? or p.second_id = ?)",
                campaignId,
                evaluatorId,
                evaluatorId,
                evaluatorId);
    }

    void clearPairs(long campaignId) {
        sql.update("delete from survey_batch where campaign_id = ?", campaignId);
        sql.update("delete from survey_pair where campaign_id = ?", campaignId);
    }

    long addPair(long campaignId, int number, PairPlan.Pair pair) {
        return sql.insert(
                "insert into survey_pair (campaign_id, number, township_id, first_id, second_id) values (?, ?, ?, ?, ?)",
                campaignId,
                number,
                pair.townshipId(),
                pair.first().id(),
                pair.second().id());
    }

    void addBatches(Collection<Object[]> rows) {
        sql.batch("insert into survey_batch (campaign_id, pair_id, village_id, day) values (?, ?, ?, ?)", rows);
    }

    List<PairRow> pairs(long campaignId) {
        Map<Long, List<String>> villages = new HashMap<>();
        sql.each(
                """
                select b.pair_id, f.village_name, min(b.day) as first_day
                  from survey_batch b
                  join survey_frame_village f on f.campaign_id = b.campaign_id and f.village_id = b.village_id
                 where b.campaign_id = ?
                 group by b.pair_id, b.village_id
                 order by b.pair_id, first_day, f.village_code
                """,
                row -> villages.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getString(2)),
                campaignId);
        return sql.list(
                """
                select p.id, p.number, u.name as township, a.name as first_name, b.name as second_name,
                       a.unit_name as first_unit, b.unit_name as second_unit,
                       (select count(distinct v.household_id) from survey_visit v
                          join survey_batch x on x.id = v.batch_id
                         where x.pair_id = p.id and x.void_reason is null and v.outcome = 'COMPLETED') as completed
                  from survey_pair p
                  join people_unit u on u.id = p.township_id
                  join survey_evaluator a on a.id = p.first_id
                  join survey_evaluator b on b.id = p.second_id
                 where p.campaign_id = ?
                 order by p.number
                """,
                row -> new PairRow(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getString("township"),
                        List.of(row.getString("first_name"), row.getString("second_name")),
                        List.of(row.getString("first_unit"), row.getString("second_unit")),
                        villages.getOrDefault(row.getLong("id"), List.of()),
                        row.getInt("completed")),
                campaignId);
    }

    /** Batches of the evaluator's pair up to a day, newest first; only of campaigns at the doors. */
    List<Batch> batchesOf(String loginName, LocalDate from, LocalDate until) {
        return sql.list("""
                select b.*, p.number
                  from survey_evaluator e
                  join survey_pair p on p.first_id = e.id or p.second_id = e.id
                  join survey_batch b on b.pair_id = p.id
                  join survey_campaign c on c.id = b.campaign_id
                 where e.login_name = ? and c.state = 'FIELD' and b.day between ? and ? and b.void_reason is null
                 order by b.day desc, b.id
                """, BATCH, loginName, from, until);
    }

    /** The batch if it belongs to the evaluator's pair. */
    Optional<Batch> batchOf(String loginName, long batchId) {
        return sql.first("""
                select b.*, p.number
                  from survey_batch b
                  join survey_pair p on p.id = b.pair_id
                  join survey_evaluator e on e.id = p.first_id or e.id = p.second_id
                 where b.id = ? and e.login_name = ?
                """, BATCH, batchId, loginName);
    }

    Optional<Batch> batch(long batchId) {
        return sql.first(
                "select b.*, p.number from survey_batch b join survey_pair p on p.id = b.pair_id where b.id = ?",
                BATCH,
                batchId);
    }

    List<String> memberNames(long pairId) {
        return sql.list(
                "select e.name from survey_pair p join survey_evaluator e on e.id in (p.first_id, p.second_id)"
                        + " where p.id = ? order by e.id",
                row -> row.getString(1),
                pairId);
    }

    /** Hash of a stored visit. */
    Optional<String> visitHash(String visitId) {
        return sql.first("select sha256 from survey_visit where visit_id = ?", row -> row.getString(1), visitId);
    }

    void addVisit(NewVisit visit, Instant now) {
        sql.update(
                "insert into survey_visit (visit_id, batch_id, household_id, outcome, started_at, ended_at, seconds,"
                        + " replaces_id, note, sha256, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                visit.id(),
                visit.batchId(),
                visit.householdId(),
                visit.outcome(),
                visit.startedAt(),
                visit.endedAt(),
                visit.seconds(),
                visit.replacesId(),
                visit.note(),
                visit.sha256(),
                now);
    }

    /** Stores that a spare was opened. The first report stands, unless its batch does not count: then this one does. */
    void addSpare(long campaignId, long householdId, long replacesId, long batchId, Instant now) {
        if (sql.update(TAKE_SPARE_OVER, replacesId, batchId, now, campaignId, householdId) == 0) {
            sql.update(ADD_SPARE, campaignId, householdId, replacesId, batchId, now);
        }
    }

    /** Attempts by household, oldest first, of batches that count. */
    Map<Long, List<Attempt>> attempts(long campaignId, Collection<Long> householdIds) {
        Map<Long, List<Attempt>> found = new HashMap<>();
        sql.each(
                """
                select v.household_id, v.outcome, v.started_at
                  from survey_visit v
                  join survey_batch b on b.id = v.batch_id
                 where b.campaign_id = ? and b.void_reason is null and v.household_id in (??)
                 order by v.started_at
                """,
                row -> found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Attempt(
                                VisitOutcome.valueOf(row.getString(2)),
                                Objects.requireNonNull(Sql.instant(row, "started_at")))),
                campaignId,
                householdIds);
        return found;
    }

    /** Which household each opened spare stands in for, of batches that count. */
    Map<Long, Long> sparesOf(long campaignId, long villageId) {
        Map<Long, Long> found = new LinkedHashMap<>();
        sql.each("""
                select p.household_id, p.replaces_id
                  from survey_spare p
                  join survey_selection s on s.campaign_id = p.campaign_id and s.household_id = p.household_id
                  join survey_batch b on b.id = p.batch_id
                 where p.campaign_id = ? and s.village_id = ? and b.void_reason is null
                 order by s.place
                """, row -> found.put(row.getLong(1), row.getLong(2)), campaignId, villageId);
        return found;
    }

    /** How often each outcome was reported, in batches that count. */
    Map<VisitOutcome, Integer> outcomes(long campaignId) {
        Map<VisitOutcome, Integer> counts = new EnumMap<>(VisitOutcome.class);
        sql.each("""
                select v.outcome, count(*)
                  from survey_visit v join survey_batch b on b.id = v.batch_id
                 where b.campaign_id = ? and b.void_reason is null
                 group by v.outcome
                """, row -> counts.put(VisitOutcome.valueOf(row.getString(1)), row.getInt(2)), campaignId);
        return counts;
    }

    List<TownshipProgress> progress(long campaignId) {
        Map<Long, int[]> checks = new HashMap<>();
        sql.each("""
                select p.township_id, count(k.checked_at)
                  from survey_back_check k
                  join survey_pair p on p.id = k.pair_id
                  join survey_visit v on v.visit_id = k.visit_id
                  join survey_batch b on b.id = v.batch_id
                 where k.campaign_id = ? and b.void_reason is null
                 group by p.township_id
                """, row -> checks.put(row.getLong(1), new int[] {row.getInt(2)}), campaignId);
        Map<Long, Integer> wanted = new HashMap<>();
        sql.each("""
                select f.township_id, count(*)
                  from survey_selection s
                  join survey_frame_village f on f.campaign_id = s.campaign_id and f.village_id = s.village_id
                 where s.campaign_id = ? and not s.spare
                 group by f.township_id
                """, row -> wanted.put(row.getLong(1), row.getInt(2)), campaignId);
        return sql.list(
                """
                select f.township_id, f.township_name,
                       count(distinct case when v.outcome = 'COMPLETED' then v.household_id end) as completed,
                       coalesce(sum(v.outcome = 'REFUSED'), 0) as refused,
                       coalesce(sum(v.outcome = 'NOBODY_HOME'), 0) as nobody,
                       count(v.visit_id) as attempts,
                       max(b.day) as last_day
                  from survey_frame_village f
                  left join survey_batch b on b.campaign_id = f.campaign_id and b.village_id = f.village_id
                                          and b.void_reason is null
                  left join survey_visit v on v.batch_id = b.id
                 where f.campaign_id = ?
                 group by f.township_id, f.township_name
                 order by min(f.village_code)
                """,
                row -> new TownshipProgress(
                        row.getLong("township_id"),
                        row.getString("township_name"),
                        wanted.getOrDefault(row.getLong("township_id"), 0),
                        row.getInt("completed"),
                        row.getInt("refused"),
                        row.getInt("nobody"),
                        row.getInt("attempts"),
                        checks.getOrDefault(row.getLong("township_id"), new int[1])[0]),
                campaignId);
    }

    List<VillageProgress> villageProgress(long campaignId, long townshipId) {
        return sql.list(
                """
                select f.village_id, f.village_name, p.number,
                       (select count(*) from survey_selection s
                         where s.campaign_id = f.campaign_id and s.village_id = f.village_id and not s.spare) as wanted,
                       count(distinct case when v.outcome = 'COMPLETED' then v.household_id end) as completed,
                       coalesce(sum(v.outcome = 'REFUSED'), 0) as refused,
                       coalesce(sum(v.outcome = 'NOBODY_HOME'), 0) as nobody
                  from survey_frame_village f
                  left join survey_batch b on b.campaign_id = f.campaign_id and b.village_id = f.village_id
                                          and b.void_reason is null
                  left join survey_pair p on p.id = b.pair_id
                  left join survey_visit v on v.batch_id = b.id
                 where f.campaign_id = ? and f.township_id = ?
                 group by f.village_id, f.village_name
                 order by f.village_code
                """,
                row -> new VillageProgress(
                        row.getLong("village_id"),
                        row.getString("village_name"),
                        row.getInt("number"),
                        row.getInt("wanted"),
                        row.getInt("completed"),
                        row.getInt("refused"),
                        row.getInt("nobody")),
                campaignId,
                townshipId);
    }

    /** Newest day first. */
    List<BatchRow> batches(long campaignId, LocalDate until) {
        return sql.list(
                """
                select b.id, p.number, f.village_name, f.township_name, b.day, b.void_reason,
                       (select count(*) from survey_visit v where v.batch_id = b.id) as visits,
                       (select count(*) from survey_visit v
                         where v.batch_id = b.id and v.outcome in ('COMPLETED', 'PARTIAL')) as completed,
                       (select count(*) from survey_ballot t where t.batch_id = b.id) as ballots
                  from survey_batch b
                  join survey_pair p on p.id = b.pair_id
                  join survey_frame_village f on f.campaign_id = b.campaign_id and f.village_id = b.village_id
                 where b.campaign_id = ? and b.day <= ?
                 order by b.day desc, p.number, b.id
                """,
                row -> new BatchRow(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getString("village_name"),
                        row.getString("township_name"),
                        Objects.requireNonNull(Sql.day(row, "day")),
                        row.getInt("visits"),
                        row.getInt("completed"),
                        row.getInt("ballots"),
                        row.getString("void_reason")),
                campaignId,
                until);
    }

    int voidBatch(long batchId, String reason, String by, Instant now) {
        return sql.update(
                "update survey_batch set void_reason = ?, voided_by = ?, voided_at = ? where id = ? and void_reason is null",
                reason,
                by,
                now,
                batchId);
    }

    /** Of batches that count; those that wait first. */
    List<SpareRow> spares(long campaignId) {
        return sql.list(
                """
                select p.household_id, s.household_code, s.door, r.household_id as replaces_id, r.household_code as replaced,
                       r.door as replaced_door, f.village_name, f.township_name, a.number, p.reported_at, p.verdict,
                       p.reviewer, p.remark
                  from survey_spare p
                  join survey_selection s on s.campaign_id = p.campaign_id and s.household_id = p.household_id
                  join survey_selection r on r.campaign_id = p.campaign_id and r.household_id = p.replaces_id
                  join survey_frame_village f on f.campaign_id = p.campaign_id and f.village_id = s.village_id
                  join survey_batch b on b.id = p.batch_id
                  join survey_pair a on a.id = b.pair_id
                 where p.campaign_id = ? and b.void_reason is null
                 order by p.verdict is not null, p.reported_at
                """,
                row -> new SpareRow(
                        row.getLong("household_id"),
                        row.getString("household_code"),
                        row.getString("door"),
                        row.getLong("replaces_id"),
                        row.getString("replaced"),
                        row.getString("replaced_door"),
                        row.getString("village_name"),
                        row.getString("township_name"),
                        row.getInt("number"),
                        Objects.requireNonNull(Sql.instant(row, "reported_at")),
                        List.of(),
                        false,
                        row.getString("verdict"),
                        row.getString("reviewer"),
                        row.getString("remark")),
                campaignId);
    }

    int reviewSpare(long campaignId, long householdId, boolean accepted, String reviewer, String remark, Instant now) {
        return sql.update(
                "update survey_spare set verdict = ?, reviewer = ?, remark = ?, reviewed_at = ?"
                        + " where campaign_id = ? and household_id = ? and verdict is null",
                accepted ? "ACCEPTED" : "REJECTED",
                reviewer,
                remark,
                now,
                campaignId,
                householdId);
    }

    /** A completed visit that could be checked. */
    record Checkable(String visitId, long pairId, boolean drawn) {}

    List<Checkable> checkable(long campaignId) {
        return sql.list("""
                select v.visit_id, b.pair_id, k.id is not null as drawn
                  from survey_visit v
                  join survey_batch b on b.id = v.batch_id
                  left join survey_back_check k on k.visit_id = v.visit_id
                 where b.campaign_id = ? and b.void_reason is null and v.outcome = 'COMPLETED'
                """, row -> new Checkable(row.getString(1), row.getLong(2), row.getBoolean(3)), campaignId);
    }

    void addBackChecks(long campaignId, Collection<Checkable> drawn, Instant now) {
        sql.batch(
                "insert into survey_back_check (campaign_id, visit_id, pair_id, drawn_at) values (?, ?, ?, ?)",
                drawn.stream()
                        .map(c -> new Object[] {campaignId, c.visitId(), c.pairId(), now})
                        .toList());
    }

    /** Of batches that count; those that wait first. */
    List<BackCheckRow> backChecks(long campaignId) {
        return sql.list(
                """
                select k.id, p.number, f.village_name, f.township_name, s.household_code, s.door, s.head_name, v.started_at,
                       v.seconds, k.finding, k.checker, k.remark, k.checked_at
                  from survey_back_check k
                  join survey_visit v on v.visit_id = k.visit_id
                  join survey_batch b on b.id = v.batch_id
                  join survey_pair p on p.id = k.pair_id
                  join survey_selection s on s.campaign_id = k.campaign_id and s.household_id = v.household_id
                  join survey_frame_village f on f.campaign_id = k.campaign_id and f.village_id = s.village_id
                 where k.campaign_id = ? and b.void_reason is null
                 order by k.checked_at is not null, f.village_code, s.route_no
                """,
                row -> new BackCheckRow(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getString("village_name"),
                        row.getString("township_name"),
                        row.getString("household_code"),
                        row.getString("door"),
                        row.getString("head_name"),
                        Objects.requireNonNull(Sql.instant(row, "started_at")),
                        row.getInt("seconds"),
                        row.getString("finding"),
                        row.getString("checker"),
                        row.getString("remark"),
                        Sql.instant(row, "checked_at")),
                campaignId);
    }

    int recordBackCheck(long checkId, String finding, String checker, String remark, Instant now) {
        return sql.update(
                "update survey_back_check set finding = ?, checker = ?, remark = ?, checked_at = ?"
                        + " where id = ? and finding is null",
                finding,
                checker,
                remark,
                now,
                checkId);
    }

    boolean hasBackCheck(long campaignId, long checkId) {
        return sql.number(
                        "select count(*) from survey_back_check where campaign_id = ? and id = ?", campaignId, checkId)
                > 0;
    }

    /** Whether the account works in the pair whose visit the check is of. */
    boolean isOwnCheck(long checkId, String loginName) {
        return sql.number("""
                        select count(*)
                          from survey_back_check k
                          join survey_pair p on p.id = k.pair_id
                          join survey_evaluator e on e.id in (p.first_id, p.second_id)
                         where k.id = ? and e.login_name = ?
                        """, checkId, loginName) > 0;
    }
}
