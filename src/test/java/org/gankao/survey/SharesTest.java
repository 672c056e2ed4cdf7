package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gankao.fixture.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharesTest {

    /** 14 x 300/406 = 10.34, 14 x 86/406 = 2.97, 14 x 20/406 = 0.69: 10 + 2 + 0, the two left go to the remainders 0.97 and 0.69. */
    @Test
    void the_largest_remainders_get_what_is_left() {
        assertThat(of(Map.of("A", 300, "B", 86, "C", 20), 14)).isEqualTo(Map.of("A", 10, "B", 3, "C", 1));
    }

    /** 14 x 396/406 = 13.66, 14 x 7/406 = 0.24, 14 x 3/406 = 0.10: 14 + 0 + 0, of which B and C get one each. */
    @Test
    void a_small_stratum_gets_one_from_the_largest() {
        assertThat(of(Map.of("A", 396, "B", 7, "C", 3), 14)).isEqualTo(Map.of("A", 12, "B", 1, "C", 1));
    }

    @Test
    void equal_remainders_go_to_the_larger_stratum_then_to_the_first_letter() {
        assertThat(of(Map.of("A", 5, "B", 15), 2)).as("0.5 and 1.5").isEqualTo(Map.of("A", 1, "B", 1));
        assertThat(of(Map.of("A", 10, "B", 30), 2)).isEqualTo(Map.of("A", 1, "B", 1));
        assertThat(of(Map.of("A", 1, "B", 1, "C", 1), 2)).isEqualTo(Map.of("A", 1, "B", 1, "C", 0));
    }

    @Test
    void spares_go_to_others_where_a_stratum_has_no_household_left() {
        Map<String, Integer> sizes = Map.of("A", 20, "B", 1);

        assertThat(Shares.of(new TreeMap<>(sizes), new TreeMap<>(Map.of("A", 7, "B", 0)), 14))
                .isEqualTo(Map.of("A", 7, "B", 0));
    }

    @Test
    void every_beginning_of_the_order_is_proportional() {
        assertThat(Shares.order(new TreeMap<>(Map.of("A", 4, "B", 2, "C", 1))))
                .isEqualTo(List.of("A", "B", "A", "C", "A", "B", "A"));
    }

    static Stream<Map<String, Integer>> villages() {
        return Samples.of(200, SharesTest::village);
    }

    private static Map<String, Integer> village(RandomGenerator random) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            sizes.put(String.valueOf((char) ('A' + i)), 1 + random.nextInt(1 + random.nextInt(300)));
        }
        return sizes;
    }

    @ParameterizedTest
    @MethodSource("villages")
    void shares_add_up_and_differ_from_the_exact_ones_by_less_than_one_but_for_the_small(Map<String, Integer> sizes) {
        int all = sizes.values().stream().mapToInt(i -> i).sum();
        for (int places = 0; places <= 30; places++) {
            Map<String, Integer> shares = of(sizes, places);
            assertThat(shares.values().stream().mapToInt(i -> i).sum()).isEqualTo(Math.min(places, all));
            for (String stratum : sizes.keySet()) {
                double exact = Math.min(1.0 * places / all, 1) * sizes.get(stratum);
                assertThat(shares.get(stratum)).isBetween(0, sizes.get(stratum));
                assertThat((double) shares.get(stratum)).isBetween(exact - sizes.size(), exact + 1);
                if (places >= sizes.size()) {
                    assertThat(shares.get(stratum)).isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("villages")
    void no_beginning_is_two_behind(Map<String, Integer> sizes) {
        Map<String, Integer> shares = of(sizes, 14);
        List<String> order = Shares.order(shares);
        Map<String, Integer> given = new TreeMap<>();
        for (int i = 0; i < order.size(); i++) {
            given.merge(order.get(i), 1, Integer::sum);
            for (String stratum : shares.keySet()) {
                double exact = (i + 1.0) * shares.get(stratum) / order.size();
                assertThat(Math.abs(given.getOrDefault(stratum, 0) - exact)).isLessThan(2);
            }
        }
        assertThat(given).allSatisfy((stratum, count) -> assertThat(count).isEqualTo(shares.get(stratum)));
    }

    private static Map<String, Integer> of(Map<String, Integer> sizes, int places) {
        Map<String, Integer> sorted = new TreeMap<>(sizes);
        return Shares.of(sorted, sorted, places);
    }
}
