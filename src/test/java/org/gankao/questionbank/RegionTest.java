package org.gankao.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gankao.fixture.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionTest {

    private static final Region.Polygon DART = new Region.Polygon(List.of(0, 0, 400, 100, 0, 200, 100, 100));

    @Test
    void the_edge_belongs_to_a_region() {
        assertThat(new Region.Rectangle(10, 20, 30, 40).contains(40, 60)).isTrue();
        assertThat(new Region.Rectangle(10, 20, 30, 40).contains(41, 60)).isFalse();
        assertThat(new Region.Ellipse(500, 500, 30, 40).contains(530, 500)).isTrue();
        assertThat(new Region.Ellipse(500, 500, 30, 40).contains(500, 541)).isFalse();
        assertThat(DART.contains(200, 50)).isTrue();
        assertThat(DART.contains(0, 0)).isTrue();
    }

    @Test
    void a_dent_of_a_polygon_is_outside() {
        assertThat(DART.contains(50, 100)).isFalse();
        assertThat(DART.contains(150, 100)).isTrue();
    }

    @Test
    void only_possible_measures_are_proper() {
        assertThat(new Region.Rectangle(0, 0, 1000, 1000).isProper()).isTrue();
        assertThat(new Region.Rectangle(1, 0, 1000, 1000).isProper()).isFalse();
        assertThat(new Region.Rectangle(1, 0, Integer.MAX_VALUE, 1).isProper()).isFalse();
        assertThat(new Region.Ellipse(0, 0, 0, 5).isProper()).isFalse();
        assertThat(new Region.Polygon(List.of(0, 0, 1, 1)).isProper()).isFalse();
        assertThat(new Region.Polygon(List.of(0, 0, 1, 1, 2)).isProper()).isFalse();
        assertThat(new Region.Polygon(List.of(0, 0, 1, 1, 0, 1001)).isProper()).isFalse();
        assertThat(DART.isProper()).isTrue();
    }

    static Stream<int[]> boxes() {
        return Samples.of(200, RegionTest::box);
    }

    /** A rectangle written as a polygon, started at any corner and in either direction, holds the same places. */
    @ParameterizedTest
    @MethodSource("boxes")
    void a_polygon_of_four_corners_is_the_rectangle(int[] box) {
        int right = box[0] + box[2];
        int below = box[1] + box[3];
        Region rectangle = new Region.Rectangle(box[0], box[1], box[2], box[3]);
        Region clockwise = new Region.Polygon(List.of(box[0], box[1], right, box[1], right, below, box[0], below));
        Region other = new Region.Polygon(List.of(right, below, right, box[1], box[0], box[1], box[0], below));

        for (int i = 4; i < box.length; i += 2) {
            boolean inside = rectangle.contains(box[i], box[i + 1]);
            assertThat(clockwise.contains(box[i], box[i + 1])).isEqualTo(inside);
            assertThat(other.contains(box[i], box[i + 1])).isEqualTo(inside);
        }
    }

    /** Left, top, width, height, then places in and around it. */
    private static int[] box(RandomGenerator random) {
        int[] box = new int[64];
        box[0] = random.nextInt(900);
        box[1] = random.nextInt(900);
        box[2] = random.nextInt(1, 100);
        box[3] = random.nextInt(1, 100);
        for (int i = 4; i < box.length; i += 2) {
            box[i] = box[0] + random.nextInt(-3, box[2] + 4);
            box[i + 1] = box[1] + random.nextInt(-3, box[3] + 4);
        }
        return box;
    }
}
