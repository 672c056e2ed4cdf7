package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gankao.ranking.Standings.Contender;
import org.gankao.ranking.Standings.Standing;
import org.gankao.shared.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingsTest {

    @Test
    void equal_scores_share_a_place_and_the_next_place_is_skipped() {
        Map<Long, Standing> standings =
                Standings.of(List.of(of(1, "95.00"), of(2, "93.20"), of(3, "93.20"), of(4, "90.00")));

        assertThat(places(standings)).containsExactly(1, 2, 2, 4);
        assertThat(standings.get(2L).shared()).isTrue();
        assertThat(standings.get(4L).shared()).isFalse();
    }

    @Test
    void the_first_rung_decides_between_equal_scores() {
        Map<Long, Standing> standings =
                Standings.of(List.of(of(1, "93.20", "88.00", "99.00"), of(2, "93.20", "88.01", "10.00")));

        assertThat(standings.get(2L)).isEqualTo(new Standing(2, 1, 0, false));
        assertThat(standings.get(1L)).isEqualTo(new Standing(1, 2, 0, false));
    }

    @Test
    void the_second_rung_decides_only_where_the_first_is_equal() {
        Map<Long, Standing> standings =
                Standings.of(List.of(of(1, "93.20", "88.00", "70.00"), of(2, "93.20", "88.00", "71.00")));

        assertThat(standings.get(2L).place()).isEqualTo(1);
        assertThat(standings.get(2L).rung()).isEqualTo(1);
    }

    @Test
    void who_is_equal_on_every_rung_shares_the_place_though_a_third_was_told_apart() {
        Map<Long, Standing> standings = Standings.of(List.of(
                of(1, "93.20", "90.00", "70.00"), of(2, "93.20", "88.00", "70.00"), of(3, "93.20", "88.00", "70.00")));

        assertThat(places(standings)).containsExactly(1, 2, 2);
        assertThat(standings.get(1L)).isEqualTo(new Standing(1, 1, 0, false));
        assertThat(standings.get(3L).shared()).isTrue();
    }

    @Test
    void a_hundredth_of_a_point_is_a_place() {
        assertThat(places(Standings.of(List.of(of(1, "93.19"), of(2, "93.20")))))
                .containsExactly(1, 2);
    }

    @Test
    void nobody_is_placed_among_nobody() {
        assertThat(Standings.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_input_never_changes_a_place(long seed) {
        Random random = new Random(seed);
        List<Contender> contenders = contenders(random);
        List<Contender> shuffled = new ArrayList<>(contenders);
        Collections.shuffle(shuffled, random);

        assertThat(Standings.of(shuffled)).isEqualTo(Standings.of(contenders));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_place_is_one_more_than_the_number_of_those_who_are_better(long seed) {
        List<Contender> contenders = contenders(new Random(seed));
        Map<Long, Standing> standings = Standings.of(contenders);

        for (Contender one : contenders) {
            long better = contenders.stream().filter(other -> beats(other, one)).count();
            assertThat(standings.get(one.id()).place()).isEqualTo(better + 1);
        }
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 100).boxed();
    }

    private static boolean beats(Contender a, Contender b) {
        String left = a.score() + key(a.ladder());
        String right = b.score() + key(b.ladder());
        return left.compareTo(right) > 0;
    }

    /** Scores below 100 have five characters, so text order is number order. */
    private static String key(List<Score> ladder) {
        StringBuilder key = new StringBuilder();
        ladder.forEach(key::append);
        return key.toString();
    }

    private static List<Contender> contenders(Random random) {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            contenders.add(of(i, score(random), score(random), score(random)));
        }
        return contenders;
    }

    private static String score(Random random) {
        return "9%d.00".formatted(random.nextInt(4));
    }

    private static List<Integer> places(Map<Long, Standing> standings) {
        return standings.values().stream().map(Standing::place).toList();
    }

    private static Contender of(long id, String score, String... ladder) {
        return new Contender(
                id, Score.of(score), Stream.of(ladder).map(Score::of).toList());
    }
}
