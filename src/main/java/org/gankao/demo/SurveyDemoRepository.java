package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.platform.persistence.Sql;
import org.gankao.survey.Evaluator;

/** Bulk writing of a field that was walked before the demo began. */
@ApplicationScoped
class SurveyDemoRepository {

    private static final String EVALUATORS = """
            select a.login_name, a.display_name
              from security_account a join security_account_role r on r.account_id = a.id
             where r.role = 'EVALUATOR'
             order by a.id
            """;
    private static final String VISIT = """
            insert into survey_visit (visit_id, batch_id, household_id, outcome, started_at, ended_at, seconds, replaces_id,
                                      note, sha256, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)
            """;

    /** One village-day in twenty-three waits for its second signature. */
    private static final String SIGN_CLOSINGS = """
            insert into survey_closing_signature (batch_id, evaluator_id, evaluator_name, issued, visits, answered, returned,
                                                  unsent_visits, unsent_ballots, signed_at)
            select b.id, e.id, e.name,
                   (select count(*) from survey_selection s
                     where s.campaign_id = b.campaign_id and s.village_id = b.village_id),
                   (select count(*) from survey_visit v where v.batch_id = b.id),
                   (select count(*) from survey_visit v
                     where v.batch_id = b.id and v.outcome in ('COMPLETED', 'PARTIAL')),
                   (select count(*) from survey_ballot t where t.batch_id = b.id),
                   0, 0, timestampadd(minute, 730 + e.id % 9, b.day)
              from survey_batch b
              join survey_pair p on p.id = b.pair_id
              join survey_evaluator e on e.id in (p.first_id, p.second_id)
             where b.campaign_id = ? and b.day < ? and not (b.id % 23 = 5 and e.id = p.second_id)
             order by b.id, e.id
            """;

    @Inject
    Sql sql;

    /** A village with its two batches in order. */
    record Round(long villageId, long townshipId, long firstBatch, LocalDate firstDay, long secondBatch) {}

    /** A drawn household with the cadres it is asked about. */
    record Drawn(long id, boolean spare, List<Long> cadres) {}

    List<Evaluator> evaluators() {
        return sql.list(
                EVALUATORS,
                row -> new Evaluator(
                        0,
                        row.getString(2).substring(row.getString(2).indexOf('·') + 1),
                        row.getString(1),
                        "县民意调查中心",
                        0,
                        null));
    }

    boolean walked(long campaignId) {
        return sql.number(
                        "select count(*) from survey_visit v join survey_batch b on b.id = v.batch_id where b.campaign_id = ?",
                        campaignId)
                > 0;
    }

    List<Round> rounds(long campaignId) {
        return sql.list(
                """
                select b.village_id, f.township_id, min(b.id) as first_batch, min(b.day) as first_day, max(b.id) as second_batch
                  from survey_batch b
                  join survey_frame_village f on f.campaign_id = b.campaign_id and f.village_id = b.village_id
                 where b.campaign_id = ?
                 group by b.village_id, f.township_id
                 order by b.village_id
                """,
                row -> new Round(
                        row.getLong("village_id"),
                        row.getLong("township_id"),
                        row.getLong("first_batch"),
                        Objects.requireNonNull(Sql.day(row, "first_day")),
                        row.getLong("second_batch")),
                campaignId);
    }

    /** By village: mains in walking order, then spares in drawn order. */
    Map<Long, List<Drawn>> drawn(long campaignId) {
        Map<Long, List<Long>> cadres = new HashMap<>();
        sql.each(
                "select household_id, cadre_id from survey_asked where campaign_id = ?",
                row -> cadres.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getLong(2)),
                campaignId);
        Map<Long, List<Drawn>> drawn = new HashMap<>();
        sql.each(
                "select village_id, household_id, spare from survey_selection where campaign_id = ?"
                        + " order by village_id, spare, case when spare then place else route_no end",
                row -> drawn.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Drawn(
                                row.getLong(2), row.getBoolean(3), cadres.getOrDefault(row.getLong(2), List.of()))),
                campaignId);
        return drawn;
    }

    void addVisits(Collection<Object[]> rows) {
        sql.batch(VISIT, rows);
    }

    void addSpares(Collection<Object[]> rows) {
        sql.batch(
                "insert into survey_spare (campaign_id, household_id, replaces_id, batch_id, reported_at, verdict, reviewer,"
                        + " remark, reviewed_at) values (?, ?, ?, ?, ?, ?, ?, '', ?)",
                rows);
    }

    void addBallots(Collection<Object[]> rows) {
        sql.batch("insert into survey_ballot (ballot_id, batch_id, envelope, sha256) values (?, ?, ?, ?)", rows);
    }

    /** Both members of each pair sign the closing sheets of days gone by, soon after eight in the evening. */
    void signClosings(long campaignId, LocalDate before) {
        sql.update(SIGN_CLOSINGS, campaignId, before);
    }

    /** Public points of both halves. */
    List<byte[]> points(long campaignId) {
        return sql.list(
                "select public_point from survey_key_half where campaign_id = ? order by half",
                row -> row.getBytes(1),
                campaignId);
    }

    /** Records nine in ten of the checks that were drawn. */
    void checkVisits(long campaignId, String checker) {
        sql.update("""
                update survey_back_check
                   set finding = if(id % 37 = 0, 'UNREACHABLE', 'CONFIRMED'), checker = ?, checked_at = drawn_at
                 where campaign_id = ? and finding is null and id % 10 <> 3
                """, checker, campaignId);
    }
}
