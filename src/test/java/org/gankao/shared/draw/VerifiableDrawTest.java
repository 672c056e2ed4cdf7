package org.gankao.shared.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiableDrawTest {

    private static final String SEED = "2026-11-20 双色球 03 09 12 18 25 31 + 07";
    private static final List<String> TWELVE =
            IntStream.rangeClosed(1, 12).mapToObj("H%05d"::formatted).toList();

    /** Order and hash computed by a second implementation in another language. */
    @Test
    void equals_the_second_implementation() {
        VerifiableDraw draw = new VerifiableDraw("households QX0101", TWELVE, SEED);

        assertThat(draw.poolHash()).isEqualTo("f9171321f4e9b3cb663ef6287a157d5da1b10f99cb7ba1d9385edb985e88964d");
        assertThat(draw.order())
                .containsExactly(
                        "H00007", "H00008", "H00001", "H00004", "H00003", "H00005", "H00012", "H00011", "H00009",
                        "H00010", "H00002", "H00006");
    }

    @Test
    void orders_the_pool_by_code_points_beyond_the_basic_plane() {
        VerifiableDraw draw = new VerifiableDraw("x", List.of("甲", "乙", "𠮷", "丙"), "s");

        assertThat(draw.poolHash()).isEqualTo("ee3b97ddd4d02cbcb49f36e9e1ef2b7bea02fe6ed1e18bc3f4983326fc924ed5");
        assertThat(draw.order()).containsExactly("乙", "𠮷", "丙", "甲");
    }

    @Test
    void does_not_depend_on_the_order_the_pool_is_given_in() {
        List<String> shuffled = new java.util.ArrayList<>(TWELVE);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(new VerifiableDraw("p", shuffled, SEED).order())
                .isEqualTo(new VerifiableDraw("p", TWELVE, SEED).order());
    }

    @Test
    void gives_the_same_order_when_asked_again() {
        VerifiableDraw draw = new VerifiableDraw("p", TWELVE, SEED);

        assertThat(draw.order()).isEqualTo(draw.order());
    }

    @Test
    void another_purpose_or_seed_gives_another_order() {
        List<String> order = new VerifiableDraw("p", TWELVE, SEED).order();

        assertThat(new VerifiableDraw("q", TWELVE, SEED).order()).isNotEqualTo(order);
        assertThat(new VerifiableDraw("p", TWELVE, SEED + " ").order()).isNotEqualTo(order);
    }

    @Test
    void every_member_comes_first_about_equally_often() {
        int[] first = new int[5];
        List<String> five = List.of("0", "1", "2", "3", "4");
        for (int seed = 0; seed < 5000; seed++) {
            first[
                    Integer.parseInt(
                            new VerifiableDraw("fair", five, "s" + seed).order().get(0))]++;
        }
        // Binomial(5000, 1/5): standard deviation 28; four of them on either side.
        assertThat(first)
                .satisfies(counts ->
                        IntStream.of(counts).forEach(n -> assertThat(n).isBetween(887, 1113)));
    }

    @Test
    void refuses_a_pool_that_is_no_set_of_names() {
        assertThatThrownBy(() -> new VerifiableDraw("p", List.of("a", "a"), "s"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VerifiableDraw("p", List.of("a\nb"), "s"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VerifiableDraw("p", List.of(""), "s"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
