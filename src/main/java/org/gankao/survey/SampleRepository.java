package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** All queries on frame and draw. Bulk writes without entities: a county has 426 villages and 12,000 drawn households. */
@ApplicationScoped
class SampleRepository {

    private static final Sql.Reader<FrameVillage> VILLAGE = row -> new FrameVillage(
            row.getLong("village_id"),
            row.getString("village_code"),
            row.getString("village_name"),
            row.getLong("township_id"),
            row.getString("township_name"),
            row.getInt("households"),
            row.getInt("away"),
            row.getInt("mains"),
            row.getInt("spares"));
    private static final Sql.Reader<Selection> SELECTION = row -> new Selection(
            row.getLong("household_id"),
            row.getLong("village_id"),
            row.getString("household_code"),
            row.getInt("place"),
            row.getBoolean("spare"),
            row.getInt("route_no"),
            row.getString("door"),
            row.getString("head_name"),
            row.getString("grid_name"));

    @Inject
    Sql sql;

    /** A village of the frame with its part of the frame file. */
    record Sealed(FrameVillage village, String content) {}

    /** A cadre asked about at a household. */
    record Asked(long householdId, long cadreId, String cadreName) {}

    void addFrame(long campaignId, Collection<Sealed> villages) {
        sql.batch(
                "insert into survey_frame_village (campaign_id, village_id, village_code, village_name, township_id,"
                        + " township_name, households, away, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                villages.stream()
                        .map(s -> new Object[] {
                            campaignId,
                            s.village().villageId(),
                            s.village().code(),
                            s.village().name(),
                            s.village().townshipId(),
                            s.village().townshipName(),
                            s.village().households(),
                            s.village().away(),
                            s.content()
                        })
                        .toList());
    }

    void addSelections(long campaignId, Collection<Selection> selections) {
        sql.batch(
                "insert into survey_selection (campaign_id, household_id, village_id, household_code, place, spare,"
                        + " route_no, door, head_name, grid_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                selections.stream()
                        .map(s -> new Object[] {
                            campaignId,
                            s.householdId(),
                            s.villageId(),
                            s.code(),
                            s.place(),
                            s.spare(),
                            s.routeNo(),
                            s.door(),
                            s.headName(),
                            s.gridName()
                        })
                        .toList());
    }

    void addAsked(long campaignId, Collection<Asked> asked) {
        sql.batch(
                "insert into survey_asked (campaign_id, household_id, cadre_id, cadre_name) values (?, ?, ?, ?)",
                asked.stream()
                        .map(a -> new Object[] {campaignId, a.householdId(), a.cadreId(), a.cadreName()})
                        .toList());
    }

    void addTeamMembers(long campaignId, Map<Long, ? extends Collection<Long>> cadresByVillage) {
        List<Object[]> rows = new ArrayList<>();
        cadresByVillage.forEach(
                (village, cadres) -> cadres.forEach(cadre -> rows.add(new Object[] {campaignId, village, cadre})));
        sql.batch("insert into survey_team_member (campaign_id, village_id, cadre_id) values (?, ?, ?)", rows);
    }

    /** By village code. */
    List<FrameVillage> villages(long campaignId) {
        return sql.list("""
                select f.*,
                       (select count(*) from survey_selection s
                         where s.campaign_id = f.campaign_id and s.village_id = f.village_id and not s.spare) as mains,
                       (select count(*) from survey_selection s
                         where s.campaign_id = f.campaign_id and s.village_id = f.village_id and s.spare) as spares
                  from survey_frame_village f
                 where f.campaign_id = ?
                 order by f.village_code
                """, VILLAGE, campaignId);
    }

    Optional<FrameVillage> village(long campaignId, long villageId) {
        return sql.first(
                "select f.*, 0 as mains, 0 as spares from survey_frame_village f where campaign_id = ? and village_id = ?",
                VILLAGE,
                campaignId,
                villageId);
    }

    List<Long> team(long campaignId, long villageId) {
        return sql.list(
                "select cadre_id from survey_team_member where campaign_id = ? and village_id = ? order by cadre_id",
                row -> row.getLong(1),
                campaignId,
                villageId);
    }

    /** Parts of the frame file by village code. */
    List<String> frameParts(long campaignId) {
        return sql.list(
                "select content from survey_frame_village where campaign_id = ? order by village_code",
                row -> row.getString(1),
                campaignId);
    }

    /** In drawn order. */
    List<Selection> selections(long campaignId, long villageId) {
        return sql.list(
                "select * from survey_selection where campaign_id = ? and village_id = ? order by place",
                SELECTION,
                campaignId,
                villageId);
    }

    List<Selection> selections(long campaignId) {
        return sql.list(
                "select * from survey_selection where campaign_id = ? order by village_id, place",
                SELECTION,
                campaignId);
    }

    Map<Long, List<Asked>> asked(long campaignId, Collection<Long> householdIds) {
        Map<Long, List<Asked>> found = new HashMap<>();
        sql.each(
                "select household_id, cadre_id, cadre_name from survey_asked where campaign_id = ? and household_id in (??)"
                        + " order by cadre_id",
                row -> found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Asked(row.getLong(1), row.getLong(2), row.getString(3))),
                campaignId,
                householdIds);
        return found;
    }

    /** Cadres asked about anywhere in each village: what a ballot from there may name. */
    Map<Long, java.util.Set<Long>> askedByVillage(long campaignId) {
        Map<Long, java.util.Set<Long>> found = new HashMap<>();
        sql.each(
                """
                select distinct s.village_id, a.cadre_id
                  from survey_asked a
                  join survey_selection s on s.campaign_id = a.campaign_id and s.household_id = a.household_id
                 where a.campaign_id = ?
                """,
                row -> found.computeIfAbsent(row.getLong(1), id -> new java.util.HashSet<>())
                        .add(row.getLong(2)),
                campaignId);
        return found;
    }

    Map<Long, List<Long>> villagesByCadre(long campaignId) {
        Map<Long, List<Long>> found = new HashMap<>();
        sql.each(
                "select cadre_id, village_id from survey_team_member where campaign_id = ? order by village_id",
                row -> found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getLong(2)),
                campaignId);
        return found;
    }
}
