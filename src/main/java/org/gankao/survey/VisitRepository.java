package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.survey.AttemptRule.Attempt;
import org.jspecify.annotations.Nullable;

/** All queries on what phones fetch and bring: batches, visits, spares opened. Nothing here reads a ballot's content. */
@ApplicationScoped
class VisitRepository {

    private static final String BATCHES_OF_EVALUATOR = """
            select b.id, b.campaign_id, b.pair_id, b.village_id, b.day, b.void_reason, p.number
              from survey_evaluator e
              join survey_pair p on p.first_id = e.id or p.second_id = e.id
              join survey_batch b on b.pair_id = p.id
              join survey_campaign c on c.id = b.campaign_id
             where e.login_name = ? and c.state = 'FIELD' and b.day between ? and ? and b.void_reason is null
             order by b.day desc, b.id
            """;

    private static final String BATCH_OF_EVALUATOR = """
            select b.id, b.campaign_id, b.pair_id, b.village_id, b.day, b.void_reason, p.number
              from survey_batch b
              join survey_pair p on p.id = b.pair_id
              join survey_evaluator e on e.id = p.first_id or e.id = p.second_id
             where b.id = ? and e.login_name = ?
            """;

    private static final String MEMBER_NAMES = """
            select e.name
              from survey_pair p
              join survey_evaluator e on e.id in (p.first_id, p.second_id)
             where p.id = ?
             order by e.id
            """;

    private static final String ADD_VISIT = """
            insert into survey_visit (visit_id, batch_id, household_id, outcome, started_at, ended_at, seconds, replaces_id,
                                      note, sha256, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

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

    private static final String ATTEMPTS = """
            select v.household_id, v.outcome, v.started_at
              from survey_visit v
              join survey_batch b on b.id = v.batch_id
             where b.campaign_id = ? and b.void_reason is null and v.household_id in (??)
             order by v.started_at
            """;

    private static final String SPARES_OF_VILLAGE = """
            select p.household_id, p.replaces_id
              from survey_spare p
              join survey_selection s on s.campaign_id = p.campaign_id and s.household_id = p.household_id
              join survey_batch b on b.id = p.batch_id
             where p.campaign_id = ? and s.village_id = ? and b.void_reason is null
             order by s.place
            """;

    private static final Sql.Reader<Batch> BATCH = row -> new Batch(
            row.getLong("id"),
            row.getLong("campaign_id"),
            row.getLong("pair_id"),
            row.getInt("number"),
            row.getLong("village_id"),
            Objects.requireNonNull(Sql.day(row, "day")),
            row.getString("void_reason") != null);

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

    /** Batches of the evaluator's pair from one day to another, newest first; only of campaigns at the doors. */
    List<Batch> batchesOf(String loginName, LocalDate from, LocalDate until) {
        return sql.list(BATCHES_OF_EVALUATOR, BATCH, loginName, from, until);
    }

    /** The batch if it belongs to the evaluator's pair. */
    Optional<Batch> batchOf(String loginName, long batchId) {
        return sql.first(BATCH_OF_EVALUATOR, BATCH, batchId, loginName);
    }

    List<String> memberNames(long pairId) {
        return sql.list(MEMBER_NAMES, row -> row.getString("name"), pairId);
    }

    /** Hash of a stored visit. */
    Optional<String> visitHash(String visitId) {
        return sql.first("select sha256 from survey_visit where visit_id = ?", row -> row.getString(1), visitId);
    }

    void addVisit(NewVisit visit, Instant now) {
        sql.update(
                ADD_VISIT,
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
                ATTEMPTS,
                row -> found.computeIfAbsent(row.getLong("household_id"), id -> new ArrayList<>())
                        .add(new Attempt(
                                VisitOutcome.valueOf(row.getString("outcome")),
                                Objects.requireNonNull(Sql.instant(row, "started_at")))),
                campaignId,
                householdIds);
        return found;
    }

    /** Which household each opened spare stands in for, of batches that count. */
    Map<Long, Long> sparesOf(long campaignId, long villageId) {
        Map<Long, Long> found = new LinkedHashMap<>();
        sql.each(
                SPARES_OF_VILLAGE,
                row -> found.put(row.getLong("household_id"), row.getLong("replaces_id")),
                campaignId,
                villageId);
        return found;
    }
}
