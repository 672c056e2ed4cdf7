package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.platform.persistence.Sql;

/** All queries of those who watch the field: progress, batches, spares under review, back-checks. */
@ApplicationScoped
class FieldReviewRepository {

    private static final String OUTCOMES = """
            select v.outcome, count(*) as visits
              from survey_visit v
              join survey_batch b on b.id = v.batch_id
             where b.campaign_id = ? and b.void_reason is null
             group by v.outcome
            """;

    private static final String CHECKED_BY_TOWNSHIP = """
            select p.township_id, count(k.checked_at) as checked
              from survey_back_check k
              join survey_pair p on p.id = k.pair_id
              join survey_visit v on v.visit_id = k.visit_id
              join survey_batch b on b.id = v.batch_id
             where k.campaign_id = ? and b.void_reason is null
             group by p.township_id
            """;

    private static final String WANTED_BY_TOWNSHIP = """
            select f.township_id, count(*) as wanted
              from survey_selection s
              join survey_frame_village f on f.campaign_id = s.campaign_id and f.village_id = s.village_id
             where s.campaign_id = ? and not s.spare
             group by f.township_id
            """;

    private static final String PROGRESS = """
            select f.township_id, f.township_name,
                   count(distinct case when v.outcome = 'COMPLETED' then v.household_id end) as completed,
                   coalesce(sum(v.outcome = 'REFUSED'), 0) as refused,
                   coalesce(sum(v.outcome = 'NOBODY_HOME'), 0) as nobody,
                   count(v.visit_id) as attempts
              from survey_frame_village f
              left join survey_batch b on b.campaign_id = f.campaign_id and b.village_id = f.village_id
                                      and b.void_reason is null
              left join survey_visit v on v.batch_id = b.id
             where f.campaign_id = ?
             group by f.township_id, f.township_name
             order by min(f.village_code)
            """;

    /** Of each household the attempt that was answered, else the last one. */
    private static final String RESPONSES = """
            select f.township_name, x.outcome, count(*) as households
              from (select b.village_id, v.outcome,
                           row_number() over (partition by v.household_id
                                              order by v.outcome = 'COMPLETED' desc, v.outcome = 'PARTIAL' desc,
                                                       v.started_at desc, v.visit_id) as kept
                      from survey_visit v
                      join survey_batch b on b.id = v.batch_id
                     where b.campaign_id = ? and b.void_reason is null) x
              join survey_frame_village f on f.campaign_id = ? and f.village_id = x.village_id
             where x.kept = 1
             group by f.township_id, f.township_name, x.outcome
             order by min(f.village_code)
            """;

    private static final String VILLAGE_PROGRESS = """
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
            """;

    private static final String BATCHES = """
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
            """;

    private static final String SURPLUS = """
            select b.id from survey_batch b
             where b.campaign_id = ? and b.void_reason is null
               and (select count(*) from survey_ballot t where t.batch_id = b.id)
                 > (select count(*) from survey_visit v
                     where v.batch_id = b.id and v.outcome in ('COMPLETED', 'PARTIAL'))
             order by b.id
            """;

    private static final String HAS_BATCH = "select count(*) from survey_batch where campaign_id = ? and id = ?";

    private static final String VOID_BATCH = """
            update survey_batch set void_reason = ?, voided_by = ?, voided_at = ?
             where id = ? and void_reason is null
            """;

    private static final String SPARES = """
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
            """;

    private static final String REVIEW_SPARE = """
            update survey_spare set verdict = ?, reviewer = ?, remark = ?, reviewed_at = ?
             where campaign_id = ? and household_id = ? and verdict is null
            """;

    private static final String CHECKABLE = """
            select v.visit_id, b.pair_id, k.id is not null as drawn
              from survey_visit v
              join survey_batch b on b.id = v.batch_id
              left join survey_back_check k on k.visit_id = v.visit_id
             where b.campaign_id = ? and b.void_reason is null and v.outcome = 'COMPLETED'
            """;

    private static final String ADD_BACK_CHECK = """
            insert into survey_back_check (campaign_id, visit_id, pair_id, drawn_at)
            values (?, ?, ?, ?)
            """;

    private static final String BACK_CHECKS = """
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
            """;

    private static final String HAS_BACK_CHECK =
            "select count(*) from survey_back_check where campaign_id = ? and id = ?";

    private static final String RECORD_BACK_CHECK = """
            update survey_back_check set finding = ?, checker = ?, remark = ?, checked_at = ?
             where id = ? and finding is null
            """;

    private static final String OWN_CHECK = """
            select count(*)
              from survey_back_check k
              join survey_pair p on p.id = k.pair_id
              join survey_evaluator e on e.id in (p.first_id, p.second_id)
             where k.id = ? and e.login_name = ?
            """;

    @Inject
    Sql sql;

    /** How often each outcome was reported, in batches that count. */
    Map<VisitOutcome, Integer> outcomes(long campaignId) {
        Map<VisitOutcome, Integer> counts = new EnumMap<>(VisitOutcome.class);
        sql.each(
                OUTCOMES,
                row -> counts.put(VisitOutcome.valueOf(row.getString("outcome")), row.getInt("visits")),
                campaignId);
        return counts;
    }

    /** How the households that somebody went to answered, by township. */
    List<Responses> responses(long campaignId) {
        Map<String, Map<VisitOutcome, Integer>> townships = new LinkedHashMap<>();
        sql.each(
                RESPONSES,
                row -> townships
                        .computeIfAbsent(row.getString(1), name -> new EnumMap<>(VisitOutcome.class))
                        .put(VisitOutcome.valueOf(row.getString(2)), row.getInt(3)),
                campaignId,
                campaignId);
        return townships.entrySet().stream()
                .map(township -> new Responses(township.getKey(), township.getValue()))
                .toList();
    }

    /** Of batches that count, in order of the townships' first villages. */
    List<TownshipProgress> progress(long campaignId) {
        Map<Long, Integer> checked = byTownship(CHECKED_BY_TOWNSHIP, "checked", campaignId);
        Map<Long, Integer> wanted = byTownship(WANTED_BY_TOWNSHIP, "wanted", campaignId);
        return sql.list(
                PROGRESS,
                row -> new TownshipProgress(
                        row.getLong("township_id"),
                        row.getString("township_name"),
                        wanted.getOrDefault(row.getLong("township_id"), 0),
                        row.getInt("completed"),
                        row.getInt("refused"),
                        row.getInt("nobody"),
                        row.getInt("attempts"),
                        checked.getOrDefault(row.getLong("township_id"), 0)),
                campaignId);
    }

    private Map<Long, Integer> byTownship(String query, String column, long campaignId) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.each(query, row -> counts.put(row.getLong("township_id"), row.getInt(column)), campaignId);
        return counts;
    }

    /** Of batches that count, in order of the villages' codes. */
    List<VillageProgress> villageProgress(long campaignId, long townshipId) {
        return sql.list(
                VILLAGE_PROGRESS,
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

    /** Void ones too, newest day first. */
    List<BatchRow> batches(long campaignId, LocalDate until) {
        return sql.list(
                BATCHES,
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

    /** Batches that count and have more ballots than visits that ended with one. */
    List<Long> surplus(long campaignId) {
        return sql.list(SURPLUS, row -> row.getLong(1), campaignId);
    }

    boolean hasBatch(long campaignId, long batchId) {
        return sql.number(HAS_BATCH, campaignId, batchId) > 0;
    }

    /** Returns 0 if it is void already. */
    int voidBatch(long batchId, String reason, String by, Instant now) {
        return sql.update(VOID_BATCH, reason, by, now, batchId);
    }

    /** Of batches that count, without their attempts; those that wait first. */
    List<SpareRow> spares(long campaignId) {
        return sql.list(
                SPARES,
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

    /** Returns 0 if it was reviewed before or there is none. */
    int reviewSpare(long campaignId, long householdId, boolean accepted, String reviewer, String remark, Instant now) {
        return sql.update(
                REVIEW_SPARE, accepted ? "ACCEPTED" : "REJECTED", reviewer, remark, now, campaignId, householdId);
    }

    /** A completed visit that could be checked. */
    record Checkable(String visitId, long pairId, boolean drawn) {}

    /** Of batches that count. */
    List<Checkable> checkable(long campaignId) {
        return sql.list(
                CHECKABLE,
                row -> new Checkable(row.getString("visit_id"), row.getLong("pair_id"), row.getBoolean("drawn")),
                campaignId);
    }

    void addBackChecks(long campaignId, Collection<Checkable> drawn, Instant now) {
        sql.batch(
                ADD_BACK_CHECK,
                drawn.stream()
                        .map(c -> new Object[] {campaignId, c.visitId(), c.pairId(), now})
                        .toList());
    }

    /** Of batches that count; those that wait first. */
    List<BackCheckRow> backChecks(long campaignId) {
        return sql.list(
                BACK_CHECKS,
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

    boolean hasBackCheck(long campaignId, long checkId) {
        return sql.number(HAS_BACK_CHECK, campaignId, checkId) > 0;
    }

    /** Returns 0 if something is recorded already. */
    int recordBackCheck(long checkId, String finding, String checker, String remark, Instant now) {
        return sql.update(RECORD_BACK_CHECK, finding, checker, remark, now, checkId);
    }

    /** Whether the account works in the pair whose visit the check is of. */
    boolean isOwnCheck(long checkId, String loginName) {
        return sql.number(OWN_CHECK, checkId, loginName) > 0;
    }
}
