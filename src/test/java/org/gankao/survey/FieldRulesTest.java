package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.AttemptRule.Attempt;
import org.gankao.survey.PairPlan.Candidate;
import org.gankao.survey.PairPlan.Pair;
import org.gankao.survey.PairPlan.Township;
import org.gankao.survey.PreFlight.TownshipSize;
import org.gankao.survey.estimate.WilsonInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of field work: attempts, pairs, days, checks, forecast, intervals. */
class FieldRulesTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-03-09T02:00:00Z"); // 10:00 in Shanghai
    private static final Instant MONDAY_EVENING = Instant.parse("2026-03-09T09:00:00Z"); // 17:00
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant TUESDAY_BEFORE_FIVE = Instant.parse("2026-03-10T08:59:59Z"); // 16:59:59

    @Test
    void nobody_home_needs_two_days_and_one_evening() {
        assertThat(open(MONDAY_MORNING)).isFalse();
        assertThat(open(MONDAY_MORNING, MONDAY_EVENING)).isFalse();
        assertThat(open(MONDAY_MORNING, TUESDAY_BEFORE_FIVE)).isFalse();
        assertThat(open(MONDAY_EVENING, TUESDAY_MORNING)).isTrue();
    }

    @Test
    void a_refusal_opens_a_spare_at_once_and_a_ballot_never_does() {
        assertThat(AttemptRule.spareMayOpen(List.of(new Attempt(VisitOutcome.REFUSED, MONDAY_MORNING))))
                .isTrue();
        assertThat(AttemptRule.spareMayOpen(List.of())).isFalse();
        assertThat(AttemptRule.spareMayOpen(List.of(
                        new Attempt(VisitOutcome.REFUSED, MONDAY_MORNING),
                        new Attempt(VisitOutcome.COMPLETED, TUESDAY_MORNING))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "6"})
    void pairs_come_from_elsewhere_and_nobody_rates_his_rater(String seed) {
        List<Township> townships = new ArrayList<>();
        List<Candidate> evaluators = new ArrayList<>();
        long village = 1;
        for (long t = 1; t <= 7; t++) {
            List<Long> villages =
                    LongStream.range(village, village + 10 + t).boxed().toList();
            village += 10 + t;
            townships.add(new Township(t, "第" + t + "镇", villages));
            for (int e = 0; e < 12; e++) {
                evaluators.add(new Candidate(t * 100 + e, t, e % 3 == 0 ? Set.of(t * 7, t * 11) : Set.of()));
            }
        }

        List<Pair> pairs = PairPlan.plan(townships, evaluators, 8, seed);

        Set<Long> visited = new TreeSet<>();
        Set<Long> people = new HashSet<>();
        Map<Long, Long> rater = new HashMap<>();
        for (Pair pair : pairs) {
            assertThat(pair.villages()).hasSizeBetween(1, 8);
            pair.villages().forEach(v -> assertThat(visited.add(v)).isTrue());
            for (Candidate one : List.of(pair.first(), pair.second())) {
                assertThat(one.townshipId()).isNotEqualTo(pair.townshipId());
                assertThat(pair.villages()).noneMatch(one.recused()::contains);
                assertThat(people.add(one.id())).isTrue();
                rater.put(pair.townshipId(), one.townshipId());
            }
        }
        assertThat(visited).hasSize((int) village - 1);
        rater.forEach((township, from) -> assertThat(rater.get(from)).isNotEqualTo(township));
        assertThat(PairPlan.plan(townships, evaluators, 8, seed)).isEqualTo(pairs);
    }

    @Test
    void too_few_evaluators_are_named() {
        assertThatThrownBy(() -> PairPlan.plan(
                        List.of(new Township(1, "云栖镇", List.of(1L, 2L))),
                        List.of(new Candidate(5, 0, Set.of())),
                        8,
                        "x"))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void each_village_gets_a_day_and_the_next_within_the_field() {
        LocalDate from = LocalDate.of(2026, 3, 7);
        LocalDate until = LocalDate.of(2026, 3, 16);
        Set<LocalDate> covered = new HashSet<>();
        LocalDate before = from.minusDays(1);
        for (int place = 0; place < 9; place++) {
            List<LocalDate> days = PairPlan.days(place, 9, from, until);
            assertThat(days.get(0)).isAfter(before);
            assertThat(days.get(1)).isEqualTo(days.get(0).plusDays(1)).isBeforeOrEqualTo(until);
            before = days.get(0);
            covered.addAll(days);
        }
        assertThat(covered).hasSize(10);
        assertThatThrownBy(() -> PairPlan.days(0, 10, from, until)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void portions_are_even() {
        List<Long> villages = LongStream.range(0, 25).boxed().toList();

        assertThat(PairPlan.portions(villages, 8)).extracting(List::size).containsExactly(6, 6, 6, 7);
    }

    @Test
    void one_completed_visit_in_five_is_checked() {
        assertThat(BackCheckQuota.of(0)).isZero();
        assertThat(BackCheckQuota.of(1)).isEqualTo(1);
        assertThat(BackCheckQuota.of(5)).isEqualTo(1);
        assertThat(BackCheckQuota.of(6)).isEqualTo(2);
        assertThat(BackCheckQuota.of(110)).isEqualTo(22);
    }

    @Test
    void the_county_of_the_product_rules_costs_what_they_say() {
        List<TownshipSize> townships = new ArrayList<>();
        for (int t = 0; t < 18; t++) {
            int villages = t < 12 ? 24 : 23;
            townships.add(new TownshipSize(villages, villages * 14));
        }

        PreFlight figures = PreFlight.of(townships, List.of(new BigDecimal("9.9"), BigDecimal.TEN), 10, 8, 13, 0);

        assertThat(figures.villages()).isEqualTo(426);
        assertThat(figures.completed()).isEqualTo(5964);
        assertThat(figures.pairs()).isEqualTo(54);
        assertThat(figures.backChecks()).isEqualTo(1193);
        assertThat(figures.smallTownships()).isZero();
        assertThat(figures.fewVotes()).isEqualTo(1);
    }

    @Test
    void the_end_is_forecast_from_the_pace_so_far() {
        LocalDate from = LocalDate.of(2026, 3, 7);

        assertThat(Forecast.end(0, 100, from, from)).isEmpty();
        assertThat(Forecast.end(60, 100, from, from.plusDays(5))).contains(from.plusDays(9));
        assertThat(Forecast.end(100, 100, from, from.plusDays(5))).contains(from.plusDays(5));
    }

    @Test
    void intervals_stay_honest_when_all_agree() {
        WilsonInterval all = WilsonInterval.of(30, 30, Integer.MAX_VALUE);
        WilsonInterval some = WilsonInterval.of(57, 60, Integer.MAX_VALUE);

        assertThat(all.low()).isCloseTo(88.6, within(0.1));
        assertThat(all.high()).isCloseTo(100, within(0.001));
        assertThat(some.low()).isCloseTo(86.3, within(0.1));
        assertThat(some.high()).isCloseTo(98.3, within(0.1));
        assertThat(WilsonInterval.of(12, 14, 14).low())
                .isEqualTo(WilsonInterval.of(12, 14, 14).high());
    }

    private static boolean open(Instant... nobodyHome) {
        return AttemptRule.spareMayOpen(List.of(nobodyHome).stream()
                .map(at -> new Attempt(VisitOutcome.NOBODY_HOME, at))
                .toList());
    }
}
