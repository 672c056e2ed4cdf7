package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.platform.persistence.Sql;

/** All queries on evaluators, pairs and the days of pairs, as they are planned. */
@ApplicationScoped
class TeamRepository {

    private static final String EVALUATORS = """
            select id, name, login_name, unit_name, township_id, cadre_id
              from survey_evaluator
             where campaign_id = ?
             order by id
            """;

    private static final String ADD_EVALUATOR = """
            insert into survey_evaluator (campaign_id, name, login_name, unit_name, township_id, cadre_id)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String REMOVE_FREE_EVALUATOR = """
            delete from survey_evaluator
             where campaign_id = ? and id = ?
               and not exists (select 1 from survey_pair p where p.first_id = ? or p.second_id = ?)
            """;

    private static final String ADD_PAIR = """
            insert into survey_pair (campaign_id, number, township_id, first_id, second_id)
            values (?, ?, ?, ?, ?)
            """;

    private static final String ADD_BATCH = """
            insert into survey_batch (campaign_id, pair_id, village_id, day)
            values (?, ?, ?, ?)
            """;

    private static final String VILLAGES_OF_PAIRS = """
            select b.pair_id, f.village_name, min(b.day) as first_day
              from survey_batch b
              join survey_frame_village f on f.campaign_id = b.campaign_id and f.village_id = b.village_id
             where b.campaign_id = ?
             group by b.pair_id, b.village_id
             order by b.pair_id, first_day, f.village_code
            """;

    /** The township by the name it had when the frame was sealed. */
    private static final String PAIRS = """
            select p.id, p.number, a.name as first_name, b.name as second_name, a.unit_name as first_unit,
                   b.unit_name as second_unit,
                   (select min(f.township_name) from survey_frame_village f
                     where f.campaign_id = p.campaign_id and f.township_id = p.township_id) as township,
                   (select count(distinct v.household_id) from survey_visit v
                      join survey_batch x on x.id = v.batch_id
                     where x.pair_id = p.id and x.void_reason is null and v.outcome = 'COMPLETED') as completed
              from survey_pair p
              join survey_evaluator a on a.id = p.first_id
              join survey_evaluator b on b.id = p.second_id
             where p.campaign_id = ?
             order by p.number
            """;

    private static final Sql.Reader<Evaluator> EVALUATOR = row -> new Evaluator(
            row.getLong("id"),
            row.getString("name"),
            row.getString("login_name"),
            row.getString("unit_name"),
            row.getLong("township_id"),
            Sql.longOrNull(row, "cadre_id"));

    @Inject
    Sql sql;

    List<Evaluator> evaluators(long campaignId) {
        return sql.list(EVALUATORS, EVALUATOR, campaignId);
    }

    void addEvaluators(long campaignId, Collection<Evaluator> evaluators) {
        sql.batch(
                ADD_EVALUATOR,
                evaluators.stream()
                        .map(e -> new Object[] {
                            campaignId, e.name(), e.loginName(), e.unitName(), e.townshipId(), e.cadreId()
                        })
                        .toList());
    }

    /** Returns 0 if he stands in a pair or there is none. */
    int removeEvaluator(long campaignId, long evaluatorId) {
        return sql.update(REMOVE_FREE_EVALUATOR, campaignId, evaluatorId, evaluatorId, evaluatorId);
    }

    void clearPairs(long campaignId) {
        sql.update("delete from survey_batch where campaign_id = ?", campaignId);
        sql.update("delete from survey_pair where campaign_id = ?", campaignId);
    }

    long addPair(long campaignId, int number, PairPlan.Pair pair) {
        return sql.insert(
                ADD_PAIR,
                campaignId,
                number,
                pair.townshipId(),
                pair.first().id(),
                pair.second().id());
    }

    /** @param rows campaign, pair, village, day */
    void addBatches(Collection<Object[]> rows) {
        sql.batch(ADD_BATCH, rows);
    }

    /** In order of their numbers, with their villages in the order they are walked. */
    List<PairRow> pairs(long campaignId) {
        Map<Long, List<String>> villages = new HashMap<>();
        sql.each(
                VILLAGES_OF_PAIRS,
                row -> villages.computeIfAbsent(row.getLong("pair_id"), id -> new ArrayList<>())
                        .add(row.getString("village_name")),
                campaignId);
        return sql.list(
                PAIRS,
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

    /** In order of their numbers, with what tells who they are. */
    List<PairMembers> members(long campaignId) {
        return sql.list(
                """
                select p.id, p.number, p.township_id, a.name as first_name, a.login_name as first_login,
                       a.cadre_id as first_cadre, b.name as second_name, b.login_name as second_login,
                       b.cadre_id as second_cadre
                  from survey_pair p
                  join survey_evaluator a on a.id = p.first_id
                  join survey_evaluator b on b.id = p.second_id
                 where p.campaign_id = ?
                 order by p.number
                """,
                row -> new PairMembers(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getLong("township_id"),
                        List.of(
                                new PairMembers.Member(
                                        row.getString("first_name"),
                                        row.getString("first_login"),
                                        Sql.longOrNull(row, "first_cadre")),
                                new PairMembers.Member(
                                        row.getString("second_name"),
                                        row.getString("second_login"),
                                        Sql.longOrNull(row, "second_cadre")))),
                campaignId);
    }

    /** By village, in the order they are walked. */
    Map<Long, Long> pairOfVillages(long campaignId) {
        Map<Long, Long> found = new LinkedHashMap<>();
        sql.each("""
                select village_id, min(pair_id) as pair_id from survey_batch
                 where campaign_id = ? group by village_id order by min(day), village_id
                """, row -> found.put(row.getLong("village_id"), row.getLong("pair_id")), campaignId);
        return found;
    }
}
