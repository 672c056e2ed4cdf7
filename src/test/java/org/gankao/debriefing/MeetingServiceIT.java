package org.gankao.debriefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.NoProgress;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.security.RolePermissions;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.OpeningService;
import org.gankao.survey.TeamService;
import org.gankao.survey.VoteCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole meeting on paper: two people count alone, sign, and the votes are in once. */
class MeetingServiceIT extends InContainer {

    private static final long CAMPAIGN = 1;
    private static final long VILLAGE = 40;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final List<Attendance> CAME = List.of(
            new Attendance(VoterGroup.VILLAGE_DELEGATE, 30, 25), new Attendance(VoterGroup.PARTY_MEMBER, 12, 10));
    private static final VotePapers PAPERS = new VotePapers(40, 34, 2, 4, 33);
    private static final TallyLine SEVEN = new TallyLine(7, 20, 8, 2, 2, 1);
    private static final List<TallyLine> COUNT = List.of(SEVEN, new TallyLine(8, 10, 10, 3, 9, 1));
    private static final List<TallyLine> MISCOUNT = List.of(SEVEN, new TallyLine(8, 10, 11, 3, 8, 1));
    private static final Identity DEPARTMENT = identity(904, "it904", Role.DEPARTMENT);
    private static final Identity FIRST = identity(911, "door1", Role.EVALUATOR);
    private static final Identity SECOND = identity(912, "door2", Role.EVALUATOR);
    private static final Identity THIRD = identity(913, "door3", Role.EVALUATOR);

    @Inject
    MeetingPlanService plans;

    @Inject
    MeetingService service;

    @Inject
    MeetingVotes votes;

    @Inject
    OpeningService opening;

    @Inject
    TeamService teams;

    @Inject
    Caller caller;

    private long meeting;

    @BeforeEach
    void a_meeting_is_planned() {
        inTheField();
        caller.become(DEPARTMENT);
        plans.plan(CAMPAIGN, null, DAY, DAY, "村委会");
        meeting = plans.meetings(CAMPAIGN, null, null).get(0).id();
    }

    @Test
    void counted_alike_and_signed_by_both_the_votes_are_in_once() {
        opened();
        counts(FIRST, COUNT);
        assertThat(votes.votes(CAMPAIGN)).isEmpty();
        counts(SECOND, COUNT);
        signs(FIRST);
        assertThat(votes.votes(CAMPAIGN)).as("one signature is none").isEmpty();
        signs(SECOND);

        assertThat(votes.votes(CAMPAIGN))
                .isEqualTo(Map.of(7L, new VoteCounts(20, 8, 2, 2), 8L, new VoteCounts(10, 10, 3, 9)));
        refused("debriefing.tally.state", () -> service.count(meeting, COUNT));
        refused("debriefing.again.state", () -> service.countAgain(meeting));
    }

    @Test
    void nobody_is_told_what_the_other_counted_before_he_has_counted() {
        opened();
        counts(FIRST, COUNT);

        caller.become(SECOND);
        MeetingSheet before = service.sheet(meeting);
        assertThat(before.otherCounted()).isTrue();
        assertThat(before.tally()).isEmpty();
        assertThat(before.differences()).isEmpty();
        assertThat(before.sha256()).isNull();
    }

    @Test
    void differing_counts_are_counted_again_by_both() {
        opened();
        counts(FIRST, COUNT);
        counts(SECOND, MISCOUNT);

        assertThat(service.sheet(meeting).differences())
                .containsExactly(
                        new TallyDifference(8, TallyAnswer.BASIC, 10, 11),
                        new TallyDifference(8, TallyAnswer.UNKNOWN, 9, 8));
        refused("debriefing.tally.done", () -> service.count(meeting, COUNT));
        refused("debriefing.sign.state", () -> service.sign(meeting, "0"));
        service.countAgain(meeting);
        counts(SECOND, COUNT);
        counts(FIRST, COUNT);
        signs(FIRST);
        signs(SECOND);

        assertThat(votes.votes(CAMPAIGN).get(8L)).isEqualTo(new VoteCounts(10, 10, 3, 9));
    }

    @Test
    void a_count_that_began_anew_needs_both_signatures_anew() {
        opened();
        counts(FIRST, COUNT);
        counts(SECOND, COUNT);
        signs(FIRST);
        caller.become(SECOND);
        String seen = Objects.requireNonNull(service.sheet(meeting).sha256());
        service.countAgain(meeting);
        counts(FIRST, COUNT);
        counts(SECOND, COUNT);

        refused("debriefing.sign.changed", () -> service.sign(meeting, seen));
        signs(SECOND);
        assertThat(votes.votes(CAMPAIGN)).isEmpty();
        signs(FIRST);
        assertThat(votes.votes(CAMPAIGN)).hasSize(2);
    }

    @Test
    void a_void_meeting_counts_nothing_and_another_can_be_held() {
        opened();
        counts(FIRST, COUNT);
        counts(SECOND, COUNT);
        signs(FIRST);
        signs(SECOND);

        caller.become(DEPARTMENT);
        plans.voidMeeting(CAMPAIGN, meeting, "票箱无人看管");
        assertThat(votes.votes(CAMPAIGN)).isEmpty();
        assertThat(plans.meetings(CAMPAIGN, null, MeetingState.VOID))
                .singleElement()
                .satisfies(m -> assertThat(m.voidReason()).isEqualTo("票箱无人看管"));
        assertThat(plans.plan(CAMPAIGN, null, DAY, DAY, "村委会")).isEqualTo(1);
    }

    @Test
    void who_does_not_lead_it_knows_nothing_of_it() {
        opened();
        caller.become(THIRD);

        assertThat(service.mine()).isEmpty();
        assertThatThrownBy(() -> service.sheet(meeting)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.count(meeting, COUNT)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void after_the_opening_nothing_of_it_changes() {
        opened();
        counts(FIRST, COUNT);
        counts(SECOND, COUNT);
        signs(FIRST);
        String seen = Objects.requireNonNull(service.sheet(meeting).sha256());
        Tables.run("update survey_campaign set state = 'OPENED'");

        caller.become(SECOND);
        refused("debriefing.opened", () -> service.sign(meeting, seen));
        caller.become(DEPARTMENT);
        refused("debriefing.opened", () -> plans.voidMeeting(CAMPAIGN, meeting, "票箱无人看管"));
        assertThat(votes.votes(CAMPAIGN)).isEmpty();
    }

    @Test
    void a_pair_of_which_one_is_linked_to_the_village_does_not_lead_it() {
        caller.become(DEPARTMENT);
        plans.change(CAMPAIGN, meeting, 2, DAY.plusDays(1), "15:00", "小学");
        Tables.run("update survey_evaluator set cadre_id = 7 where id = 2");

        assertThatThrownBy(() -> plans.change(CAMPAIGN, meeting, 1, DAY, "09:00", "小学"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("debriefing.pair.linked");
        assertThat(plans.meetings(CAMPAIGN, null, null)).singleElement().satisfies(m -> {
            assertThat(m.pairNumber()).isEqualTo(2);
            assertThat(m.starts()).isEqualTo("15:00");
        });
    }

    @Test
    void ballots_are_not_opened_over_a_meeting_that_is_not_signed() {
        Tables.run("update survey_campaign set state = 'CLOSED'");
        caller.become(DEPARTMENT);

        assertThatThrownBy(() -> opening.open(CAMPAIGN, NoProgress.INSTANCE))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("survey.open.unfinished");

        plans.voidMeeting(CAMPAIGN, meeting, "未能召开");
        assertThatThrownBy(() -> opening.open(CAMPAIGN, NoProgress.INSTANCE))
                .as("the next thing that is missing")
                .hasMessageContaining("survey.open.halves");
    }

    @Test
    void pairs_that_have_meetings_are_not_made_anew() {
        Tables.run("update survey_campaign set state = 'DRAWN'");
        caller.become(DEPARTMENT);

        refused("survey.pairs.meetings", () -> teams.plan(CAMPAIGN));

        assertThat(plans.meetings(CAMPAIGN, null, null)).hasSize(1);
    }

    private void opened() {
        caller.become(FIRST);
        service.open(meeting);
        service.record(meeting, CAME, PAPERS);
    }

    private void counts(Identity who, List<TallyLine> lines) {
        caller.become(who);
        service.count(meeting, lines);
    }

    private void signs(Identity who) {
        caller.become(who);
        service.sign(meeting, Objects.requireNonNull(service.sheet(meeting).sha256()));
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(ConflictException.class).hasMessageContaining(key);
    }

    private static void inTheField() {
        Tables.empty(
                "debriefing_signature",
                "debriefing_tally",
                "debriefing_attendance",
                "debriefing_meeting",
                "survey_campaign",
                "survey_frame_village",
                "survey_team_member",
                "survey_evaluator",
                "survey_pair",
                "survey_batch");
        String code = UUID.randomUUID().toString().substring(0, 8);
        String now = "2026-11-01 02:00:00";
        Tables.run(
                "insert into cycle_cycle (code, name, period_from, period_until, base_date, state, created_at)"
                        + " values (?, '试验周期', '2026-07-01', '2026-09-30', '2026-07-08', 'RUNNING', ?)",
                code,
                now);
        Tables.run(
                "insert into survey_campaign (cycle_id, name, state, per_village, spares_per_village, villages_per_pair,"
                        + " field_from, field_until, seed_source, seed, intro, team_question, known_question, cadre_question,"
                        + " created_at) select id, '试验测评', 'FIELD', 5, 2, 1, '2026-11-02', '2026-11-03', '摇奖号码', '8',"
                        + " '您好', '满意吗', '认识{0}吗', '对{0}满意吗', ? from cycle_cycle where code = ?",
                now, code);
        Tables.run("insert into survey_frame_village values (1, ?, 'V1', '河口村', 30, '河口镇', 20, 0, '')", VILLAGE);
        Tables.run("insert into survey_team_member values (1, ?, 7), (1, ?, 8)", VILLAGE, VILLAGE);
        for (int evaluator = 1; evaluator <= 4; evaluator++) {
            Tables.run(
                    "insert into survey_evaluator (campaign_id, name, login_name, township_id) values (1, ?, ?, 0)",
                    "测评员" + evaluator,
                    "door" + evaluator);
        }
        Tables.run("insert into survey_pair (campaign_id, number, township_id, first_id, second_id)"
                + " values (1, 1, 30, 1, 2), (1, 2, 30, 3, 4)");
        Tables.run(
                "insert into survey_batch (campaign_id, pair_id, village_id, day) values (1, 1, ?, ?)", VILLAGE, DAY);
    }

    private static Identity identity(long account, String login, Role... roles) {
        Set<Role> all = Set.copyOf(Arrays.asList(roles));
        return new Identity(account, login, "试验" + account, null, all, RolePermissions.of(all), null);
    }
}
