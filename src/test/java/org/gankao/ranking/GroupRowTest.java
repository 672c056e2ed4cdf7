package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gankao.cycle.Component;
import org.gankao.ranking.GroupRow.Belonging;
import org.gankao.ranking.GroupRow.Group;
import org.gankao.ranking.GroupRow.Member;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;

class GroupRowTest {

    private static final Map<Component, Fraction> NONE = Map.of();

    @Test
    void the_mean_is_of_unrounded_composites_and_rounded_once() {
        // 80.004, 80.004 and 80.008 make 80.00533…, which is 80.01; of the rounded 80.00, 80.00 and 80.01 it would be
        // 80.00
        List<GroupRow> rows = GroupRow.of(group(1, "80.004", "80.004", "80.008"), List.of());

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.exact()).hasToString("30002/375");
            assertThat(row.composite()).hasToString("80.01");
            assertThat(row.cadres()).isEqualTo(3);
        });
    }

    @Test
    void equal_means_share_the_place_and_the_next_is_left_out() {
        List<GroupRow> rows = GroupRow.of(
                joined(List.of(group(1, "90"), group(2, "85.001", "84.999"), group(3, "85.004"), group(4, "70"))),
                List.of());

        assertThat(rows).extracting(GroupRow::place).containsExactly(1, 2, 2, 4);
        assertThat(rows).extracting(GroupRow::shared).containsExactly(false, true, true, false);
    }

    @Test
    void a_tie_goes_down_the_ladder_by_means_as_shown() {
        List<Belonging> low =
                List.of(new Belonging(of(1), member("85", Map.of(Component.SATISFACTION, fraction("90")))));
        List<Belonging> high = List.of(
                new Belonging(of(2), member("84", Map.of(Component.SATISFACTION, fraction("90.02")))),
                new Belonging(of(2), member("86", Map.of(Component.SATISFACTION, fraction("90.01")))));

        List<GroupRow> rows = GroupRow.of(joined(List.of(low, high)), List.of(Component.SATISFACTION));

        assertThat(rows).extracting(GroupRow::id).containsExactly(2L, 1L); // 90.015 is shown as 90.02
        assertThat(rows).extracting(GroupRow::place).containsExactly(1, 2);
    }

    @Test
    void a_component_that_one_member_lacks_has_no_mean() {
        List<GroupRow> rows = GroupRow.of(
                List.of(
                        new Belonging(of(1), member("85", Map.of(Component.PHOTO, fraction("70")))),
                        new Belonging(of(1), member("75", NONE))),
                List.of());

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.mark(Component.PHOTO)).isNull();
            assertThat(row.composite()).hasToString("80.00");
        });
    }

    @Test
    void a_filter_leaves_the_places_of_the_whole() {
        List<GroupRow> rows = GroupRow.of(joined(List.of(group(1, "90"), group(2, "80"), group(3, "70"))), List.of());
        GroupQuery query =
                new GroupQuery(1, org.gankao.people.PostCategory.GRID_RESPONSIBLE, GroupView.VILLAGE, 30L, " 村3 ");

        assertThat(rows.stream().filter(query::holds)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(3);
            assertThat(row.place()).isEqualTo(3);
        });
    }

    private static List<Belonging> joined(List<List<Belonging>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    private static List<Belonging> group(long id, String... composites) {
        return IntStream.range(0, composites.length)
                .mapToObj(i -> new Belonging(of(id), member(composites[i], NONE)))
                .toList();
    }

    /** In township ten times its number. */
    private static Group of(long id) {
        return new Group(id, "村" + id, 10 * id, "镇" + id);
    }

    private static Member member(String composite, Map<Component, Fraction> percents) {
        return new Member(1, "甲", fraction(composite), percents);
    }

    private static Fraction fraction(String decimal) {
        return Fraction.of(new java.math.BigDecimal(decimal));
    }
}
