package org.gankao.debriefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;

class MeetingRulesTest {

    private static final Map<Long, String> TEAM = Map.of(1L, "张三", 2L, "李四");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void papers_that_agree_are_taken() {
        assertThatCode(() -> MeetingRules.papers(new VotePapers(40, 34, 2, 4, 33), 35))
                .doesNotThrowAnyException();
    }

    @Test
    void papers_that_do_not_agree_are_refused_in_words() {
        refused("debriefing.papers.printed", () -> MeetingRules.papers(new VotePapers(41, 34, 2, 4, 33), 35));
        refused("debriefing.papers.issued", () -> MeetingRules.papers(new VotePapers(40, 34, 2, 4, 33), 33));
        refused("debriefing.papers.returned", () -> MeetingRules.papers(new VotePapers(40, 34, 2, 4, 35), 40));
        refused("debriefing.number", () -> MeetingRules.papers(new VotePapers(40, 40, 4, -4, 33), 40));
        refused("debriefing.number", () -> MeetingRules.papers(new VotePapers(Integer.MAX_VALUE, 1, 1, 1, 1), 40));
    }

    @Test
    void nobody_is_present_who_might_not_have_come() {
        refused(
                "debriefing.attendance.more",
                () -> MeetingRules.attendance(List.of(new Attendance(VoterGroup.PARTY_MEMBER, 10, 11))));
        refused(
                "debriefing.attendance.twice",
                () -> MeetingRules.attendance(
                        List.of(new Attendance(VoterGroup.OTHER, 2, 1), new Attendance(VoterGroup.OTHER, 2, 1))));
    }

    @Test
    void each_cadre_is_counted_once_on_every_paper_returned() {
        TallyLine first = new TallyLine(1, 20, 8, 2, 2, 1);
        TallyLine second = new TallyLine(2, 10, 10, 3, 9, 1);
        assertThatCode(() -> MeetingRules.tally(List.of(first, second), TEAM, 33))
                .doesNotThrowAnyException();
        refused("debriefing.tally.papers", () -> MeetingRules.tally(List.of(first, second), TEAM, 34));
        refused("debriefing.tally.cadres", () -> MeetingRules.tally(List.of(first), TEAM, 33));
        refused("debriefing.tally.cadres", () -> MeetingRules.tally(List.of(first, first), TEAM, 33));
        refused(
                "debriefing.tally.cadres",
                () -> MeetingRules.tally(List.of(first, second, new TallyLine(3, 33, 0, 0, 0, 0)), TEAM, 33));
    }

    @Test
    void differences_are_told_by_cadre_and_answer_whatever_the_order() {
        List<TallyLine> mine = List.of(new TallyLine(1, 20, 8, 2, 2, 1), new TallyLine(2, 10, 10, 3, 9, 1));
        List<TallyLine> other = List.of(new TallyLine(2, 10, 11, 3, 8, 1), new TallyLine(1, 20, 8, 2, 2, 1));

        assertThat(TallyDifference.between(mine, other))
                .containsExactly(
                        new TallyDifference(2, TallyAnswer.BASIC, 10, 11),
                        new TallyDifference(2, TallyAnswer.UNKNOWN, 9, 8));
        assertThat(TallyDifference.between(mine, mine)).isEmpty();
    }

    @Test
    void a_pair_has_one_meeting_in_a_morning_and_one_in_an_afternoon() {
        Map<Long, Long> villages = new LinkedHashMap<>();
        for (long village = 1; village <= 9; village++) {
            villages.put(village, village <= 8 ? 1L : 2L);
        }

        List<MeetingPlan.Slot> slots = MeetingPlan.spread(villages, MONDAY, MONDAY.plusDays(4));

        assertThat(slots).hasSize(9).doesNotHaveDuplicates();
        assertThat(slots.stream().map(s -> s.pairId() + " " + s.day() + s.starts()))
                .doesNotHaveDuplicates();
        assertThat(slots).allSatisfy(s -> assertThat(s.day()).isBetween(MONDAY, MONDAY.plusDays(4)));
        refused("debriefing.plan.tooFew", () -> MeetingPlan.spread(villages, MONDAY, MONDAY.plusDays(2)));
        refused("debriefing.plan.days", () -> MeetingPlan.spread(villages, MONDAY, MONDAY.minusDays(1)));
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(RuleViolationException.class).hasMessageContaining(key);
    }
}
