package org.gankao.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {

    @Test
    void links_carry_only_what_is_chosen() {
        Pager pager = Pager.of(0, 25, 1312)
                .keeping("q", "")
                .keeping("unit", null)
                .keeping("unlinked", false)
                .keeping("category", "TOWNSHIP");
        assertThat(pager.next()).isEqualTo("?category=TOWNSHIP&first=25");
    }

    @Test
    void what_is_chosen_is_escaped() {
        assertThat(Pager.of(0, 25, 30).keeping("q", "李 & 王").next()).isEqualTo("?q=%E6%9D%8E+%26+%E7%8E%8B&first=25");
    }

    @Test
    void leads_from_the_first_row_to_the_last() {
        Pager begin = Pager.of(0, 25, 60);
        assertThat(begin.hasPrevious()).isFalse();
        assertThat(begin.hasNext()).isTrue();
        assertThat(begin.from()).isEqualTo(1);
        assertThat(begin.until()).isEqualTo(25);

        Pager end = Pager.of(50, 25, 60);
        assertThat(end.previous()).isEqualTo("?first=25");
        assertThat(end.hasNext()).isFalse();
        assertThat(end.until()).isEqualTo(60);
    }

    @Test
    void a_list_that_ends_with_the_page_has_no_next() {
        assertThat(Pager.of(25, 25, 50).hasNext()).isFalse();
        assertThat(Pager.of(0, 25, 25).single()).isTrue();
        assertThat(Pager.of(0, 25, 26).single()).isFalse();
    }

    @Test
    void a_place_behind_the_end_leads_back() {
        Pager lost = Pager.of(500, 25, 60);
        assertThat(lost.from()).isZero();
        assertThat(lost.until()).isZero();
        assertThat(lost.single()).isFalse();
        assertThat(lost.hasPrevious()).isTrue();
    }
}
