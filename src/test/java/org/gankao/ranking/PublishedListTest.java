package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gankao.people.Establishment;
import org.gankao.people.PostCategory;
import org.gankao.shared.Fraction;
import org.junit.jupiter.api.Test;

class PublishedListTest {

    private static final Fraction THIRD = Fraction.of(1, 3);

    @Test
    void a_third_of_seven_is_three() {
        assertThat(PublishedList.countOf(7, THIRD)).isEqualTo(3);
        assertThat(PublishedList.countOf(6, THIRD)).isEqualTo(2);
        assertThat(PublishedList.countOf(0, THIRD)).isZero();
        assertThat(PublishedList.countOf(5, Fraction.ONE)).isEqualTo(5);
    }

    @Test
    void who_shares_the_last_published_place_is_published_too() {
        PublishedList list = of(1, 2, 2, 4, 5, 6);

        assertThat(list.ordered()).extracting(ResultRow::place).containsExactly(1, 2, 2);
        assertThat(list.rest()).hasSize(3);
    }

    @Test
    void the_rest_stands_by_name_in_pinyin_order() {
        PublishedList list = of(1, 2, 3);

        assertThat(list.rest()).extracting(ResultRow::name).containsExactly("陈二", "赵一");
    }

    @Test
    void who_is_not_ranked_is_only_counted() {
        List<ResultRow> rows = new ArrayList<>(of(1, 2, 3).rest());
        rows.add(row(9, null));

        assertThat(PublishedList.of(PostCategory.GRID_RESPONSIBLE, rows, THIRD).unranked())
                .isEqualTo(1);
    }

    @Test
    void a_search_leaves_whose_name_or_unit_holds_the_text() {
        PublishedList list = of(1, 2, 3);

        assertThat(list.holding("王").ordered()).extracting(ResultRow::name).containsExactly("王五");
        assertThat(list.holding("王").rest()).isEmpty();
        assertThat(list.holding("").rest()).hasSize(2);
        assertThat(list.holding(list.rest().get(0).unitName()).rest()).hasSize(2);
        assertThat(list.holding("没有这个人").blank()).isTrue();
    }

    private static PublishedList of(int... places) {
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            rows.add(row(i, places[i]));
        }
        return PublishedList.of(PostCategory.GRID_RESPONSIBLE, rows, THIRD);
    }

    private static ResultRow row(int id, Integer place) {
        List<String> names = List.of("王五", "赵一", "陈二", "李四");
        return new ResultRow(
                id,
                "C" + id,
                names.get(id % 4),
                PostCategory.GRID_RESPONSIBLE,
                1,
                "单位",
                1,
                "乡",
                Establishment.INSTITUTION,
                "",
                null,
                place == null ? null : BigDecimal.TEN,
                place,
                place,
                place,
                "",
                "",
                Map.of(),
                null);
    }
}
