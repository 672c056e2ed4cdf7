package org.gankao.survey.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.survey.CampaignState;

/** All queries on closing sheets. Of ballots it reads how many there are, nothing else. */
@ApplicationScoped
class ClosingRepository {

    private static final String SHEETS = """
            select b.id, b.pair_id, p.number, f.township_name, f.village_name, b.day, c.state,
                   m.id as first_id, m.name as first_name, n.id as second_id, n.name as second_name,
                   (select count(*) from survey_selection s
                     where s.campaign_id = b.campaign_id and s.village_id = b.village_id) as issued,
                   (select count(*) from survey_visit v where v.batch_id = b.id) as visits,
                   (select count(*) from survey_visit v
                     where v.batch_id = b.id and v.outcome in ('COMPLETED', 'PARTIAL')) as answered,
                   (select count(*) from survey_ballot t where t.batch_id = b.id) as returned
              from survey_batch b
              join survey_campaign c on c.id = b.campaign_id
              join survey_pair p on p.id = b.pair_id
              join survey_evaluator m on m.id = p.first_id
              join survey_evaluator n on n.id = p.second_id
              join survey_frame_village f on f.campaign_id = b.campaign_id and f.village_id = b.village_id
             where b.void_reason is null and %s
             order by b.day desc, p.number, b.id
            """;

    private static final String OF_CAMPAIGN = SHEETS.formatted("b.campaign_id = ? and b.day <= ?");

    private static final String OF_EVALUATOR = SHEETS.formatted(
            "c.state in ('FIELD', 'CLOSED') and b.day between ? and ? and ? in (m.login_name, n.login_name)");

    private static final String ONE_OF_EVALUATOR = SHEETS.formatted("b.id = ? and ? in (m.login_name, n.login_name)");

    /** Who signs twice has his newest signature counted. */
    private static final String SIGNATURES = """
            select s.*
              from survey_closing_signature s
             where s.batch_id in (??)
               and not exists (select 1 from survey_closing_signature later
                                where later.batch_id = s.batch_id and later.evaluator_id = s.evaluator_id
                                  and later.id > s.id)
             order by s.id
            """;

    private static final String ADD = """
            insert into survey_closing_signature (batch_id, evaluator_id, evaluator_name, issued, visits, answered, returned,
                                                  unsent_visits, unsent_ballots, signed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject
    Sql sql;

    /** A sheet with the state of its campaign. */
    record Found(ClosingSheet sheet, CampaignState state) {}

    /** Of batches that count, newest day first. */
    List<ClosingSheet> sheets(long campaignId, LocalDate until) {
        return signed(sql.list(OF_CAMPAIGN, ClosingRepository::found, campaignId, until));
    }

    /** Of the pairs of whoever has this login, of campaigns whose ballots are not opened; newest day first. */
    List<ClosingSheet> sheets(String loginName, LocalDate from, LocalDate until) {
        return signed(sql.list(OF_EVALUATOR, ClosingRepository::found, from, until, loginName));
    }

    /** The sheet if the evaluator's pair has it and the batch counts. */
    Optional<Found> find(String loginName, long batchId) {
        return sql.first(ONE_OF_EVALUATOR, ClosingRepository::found, batchId, loginName)
                .map(found -> new Found(signed(List.of(found)).get(0), found.state()));
    }

    /** Until the end of the transaction no other signature of the batch comes between. */
    void lock(long batchId) {
        sql.number("select id from survey_batch where id = ? for update", batchId);
    }

    /** Which of both members the login is. */
    Optional<ClosingSheet.Member> member(long batchId, String loginName) {
        return sql.first(
                """
                select e.id, e.name
                  from survey_batch b
                  join survey_pair p on p.id = b.pair_id
                  join survey_evaluator e on e.id in (p.first_id, p.second_id)
                 where b.id = ? and e.login_name = ?
                """, row -> new ClosingSheet.Member(row.getLong("id"), row.getString("name")), batchId, loginName);
    }

    void add(long batchId, ClosingSheet.Member member, ClosingFigures figures, int visits, int ballots, Instant now) {
        sql.update(
                ADD,
                batchId,
                member.evaluatorId(),
                member.name(),
                figures.issued(),
                figures.visits(),
                figures.answered(),
                figures.returned(),
                visits,
                ballots,
                now);
    }

    private List<ClosingSheet> signed(List<Found> found) {
        Map<Long, List<ClosingSignature>> signatures = new HashMap<>();
        if (!found.isEmpty()) {
            sql.each(
                    SIGNATURES,
                    row -> signatures
                            .computeIfAbsent(row.getLong("batch_id"), id -> new ArrayList<>())
                            .add(signature(row)),
                    found.stream().map(f -> f.sheet().batchId()).toList());
        }
        return found.stream()
                .map(f -> with(f, signatures.getOrDefault(f.sheet().batchId(), List.of())))
                .toList();
    }

    /** Opening destroys the envelopes: then the number signed last is what is known of them. */
    private static ClosingSheet with(Found found, List<ClosingSignature> signatures) {
        ClosingSheet sheet = found.sheet();
        ClosingFigures now = sheet.figures();
        if (found.state() == CampaignState.OPENED) {
            Integer returned = signatures.isEmpty()
                    ? null
                    : signatures.get(signatures.size() - 1).figures().returned();
            now = new ClosingFigures(now.issued(), now.visits(), now.answered(), returned);
        }
        return new ClosingSheet(
                sheet.batchId(),
                sheet.pairId(),
                sheet.pairNumber(),
                sheet.townshipName(),
                sheet.villageName(),
                sheet.day(),
                now,
                sheet.members(),
                signatures);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new ClosingSheet(
                        row.getLong("id"),
                        row.getLong("pair_id"),
                        row.getInt("number"),
                        row.getString("township_name"),
                        row.getString("village_name"),
                        Objects.requireNonNull(Sql.day(row, "day")),
                        figures(row),
                        List.of(
                                new ClosingSheet.Member(row.getLong("first_id"), row.getString("first_name")),
                                new ClosingSheet.Member(row.getLong("second_id"), row.getString("second_name"))),
                        List.of()),
                CampaignState.valueOf(row.getString("state")));
    }

    private static ClosingSignature signature(ResultSet row) throws SQLException {
        return new ClosingSignature(
                row.getLong("evaluator_id"),
                row.getString("evaluator_name"),
                figures(row),
                row.getInt("unsent_visits"),
                row.getInt("unsent_ballots"),
                Objects.requireNonNull(Sql.instant(row, "signed_at")));
    }

    private static ClosingFigures figures(ResultSet row) throws SQLException {
        return new ClosingFigures(
                row.getInt("issued"), row.getInt("visits"), row.getInt("answered"), row.getInt("returned"));
    }
}
