package org.gankao.survey;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.gankao.fixture.OpenTransaction;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.security.RolePermissions;

/**
 * A small campaign at the doors: one village with two drawn households and two spares, two pairs of evaluators, and two days
 * of the first pair.
 */
public final class SurveyStage {

    public static final long CAMPAIGN = 1;
    public static final long TOWNSHIP = 30;
    public static final long VILLAGE = 40;
    /** Drawn household, visited in vain. */
    public static final long DRAWN = 51;
    /** First spare. */
    public static final long SPARE = 53;

    public static final long FIRST_DAY = 1;
    public static final long SECOND_DAY = 2;
    public static final Identity REVIEWER = department(904);
    public static final String NOW = "2026-11-03 02:00:00";

    private SurveyStage() {}

    public static void inTheField() {
        Tables.empty(
                "survey_campaign",
                "survey_signature",
                "survey_key_half",
                "survey_frame_village",
                "survey_selection",
                "survey_asked",
                "survey_team_member",
                "survey_evaluator",
                "survey_pair",
                "survey_batch",
                "survey_visit",
                "survey_spare",
                "survey_back_check",
                "debriefing_meeting",
                "debriefing_attendance",
                "debriefing_tally",
                "debriefing_signature");
        String code = UUID.randomUUID().toString().substring(0, 8);
        Tables.run(
                "insert into cycle_cycle (code, name, period_from, period_until, base_date, state, created_at)"
                        + " values (?, '试验周期', '2026-07-01', '2026-09-30', '2026-07-08', 'RUNNING', ?)",
                code,
                NOW);
        Tables.run(
                "insert into survey_campaign (cycle_id, name, state, per_village, spares_per_village, villages_per_pair,"
                        + " field_from, field_until, seed_source, seed, intro, team_question, known_question, cadre_question, created_at)"
                        + " select id, '试验测评', 'FIELD', 5, 2, 1, '2026-11-02', '2026-11-03', '摇奖号码', '8', '您好', '满意吗',"
                        + " '认识{0}吗', '对{0}满意吗', ?"
                        + " from cycle_cycle where code = ?",
                NOW, code);
        Tables.run(
                "insert into survey_frame_village values (?, ?, 'V1', '河口村', ?, '河口镇', 20, 0, '')",
                CAMPAIGN,
                VILLAGE,
                TOWNSHIP);
        for (int place = 1; place <= 4; place++) {
            Tables.run(
                    "insert into survey_selection values (?, ?, ?, ?, ?, ?, ?, '', '户主', '')",
                    CAMPAIGN,
                    50L + place,
                    VILLAGE,
                    "H" + place,
                    place,
                    place > 2,
                    place);
        }
        for (int evaluator = 1; evaluator <= 4; evaluator++) {
            Tables.run(
                    "insert into survey_evaluator (campaign_id, name, login_name, township_id) values (?, ?, ?, 0)",
                    CAMPAIGN,
                    "测评员" + evaluator,
                    "door" + evaluator);
        }
        Tables.run(
                "insert into survey_pair (campaign_id, number, township_id, first_id, second_id)"
                        + " values (?, 1, ?, 1, 2), (?, 2, ?, 3, 4)",
                CAMPAIGN,
                TOWNSHIP,
                CAMPAIGN,
                TOWNSHIP);
        Tables.run(
                "insert into survey_batch (campaign_id, pair_id, village_id, day)"
                        + " values (?, 1, ?, '2026-11-02'), (?, 1, ?, '2026-11-03')",
                CAMPAIGN,
                VILLAGE,
                CAMPAIGN,
                VILLAGE);
    }

    public static void state(CampaignState state) {
        Tables.run("update survey_campaign set state = ?", state.name());
    }

    public static String visit(long batch, long household, VisitOutcome outcome) {
        String id = UUID.randomUUID().toString().replace("-", "");
        Tables.run(
                "insert into survey_visit (visit_id, batch_id, household_id, outcome, started_at, ended_at, seconds, sha256,"
                        + " received_at) values (?, ?, ?, ?, ?, ?, 300, '', ?)",
                id,
                batch,
                household,
                outcome.name(),
                NOW,
                NOW,
                NOW);
        return id;
    }

    /** A check, done already. */
    public static long checked(String visit) {
        Tables.run(
                "insert into survey_back_check (campaign_id, visit_id, pair_id, drawn_at, finding, checker, checked_at)"
                        + " values (?, ?, 1, ?, 'CONFIRMED', '核查员', ?)",
                CAMPAIGN,
                visit,
                NOW,
                NOW);
        return ((Number) Tables.value("select max(id) from survey_back_check")).longValue();
    }

    /**
     * What became of the work, begun while somebody else is moving the campaign to the state.
     *
     * @return what it threw; null if it succeeded
     */
    public static Throwable whileMovedTo(CampaignState state, ExecutorService threads, Runnable work)
            throws SQLException, InterruptedException {
        try (OpenTransaction other =
                OpenTransaction.with("update survey_campaign set state = ? where id = ?", state.name(), CAMPAIGN)) {
            Future<?> done = threads.submit(work);
            other.awaitEndOrWaitOf(done);
            other.commit();
            done.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    public static Identity department(long account) {
        Set<Role> roles = Set.of(Role.DEPARTMENT);
        return new Identity(account, "it" + account, "试验" + account, null, roles, RolePermissions.of(roles), null);
    }
}
