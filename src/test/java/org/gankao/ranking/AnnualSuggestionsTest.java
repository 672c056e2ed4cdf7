package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gankao.people.Establishment;
import org.gankao.people.PostCategory;
import org.gankao.ranking.AnnualSuggestions.Suggestion;
import org.junit.jupiter.api.Test;

class AnnualSuggestionsTest {

    private static final Map<PostCategory, BigDecimal> TWENTY =
            Map.of(PostCategory.GRID_RESPONSIBLE, BigDecimal.valueOf(20));

    @Test
    void a_fifth_of_nine_is_one_place_and_goes_to_the_first() {
        AnnualSuggestions made = AnnualSuggestions.of(unit(9, Establishment.CIVIL_SERVANT), TWENTY);

        assertThat(made.quotas())
                .singleElement()
                .satisfies(q -> assertThat(q.places()).isEqualTo(1));
        assertThat(excellent(made)).containsExactly(1L);
    }

    @Test
    void four_people_give_no_whole_place() {
        AnnualSuggestions made = AnnualSuggestions.of(unit(4, Establishment.INSTITUTION), TWENTY);

        assertThat(excellent(made)).isEmpty();
        assertThat(made.suggestions()).extracting(Suggestion::reason).containsOnly(AnnualSuggestions.NO_PLACE);
    }

    @Test
    void people_equal_where_places_run_out_are_left_to_people() {
        List<ResultRow> rows = unit(5, Establishment.CIVIL_SERVANT);
        rows.set(1, row(2, 1, "95.00", Establishment.CIVIL_SERVANT));
        rows.set(0, row(1, 1, "95.00", Establishment.CIVIL_SERVANT));

        AnnualSuggestions made = AnnualSuggestions.of(rows, TWENTY);

        assertThat(excellent(made)).isEmpty();
        assertThat(made.suggestions().subList(0, 2))
                .extracting(Suggestion::reason)
                .containsOnly(AnnualSuggestions.TIE);
    }

    @Test
    void people_outside_the_establishment_are_ranked_only() {
        AnnualSuggestions made = AnnualSuggestions.of(unit(10, Establishment.NON_ESTABLISHMENT), TWENTY);

        assertThat(made.quotas()).isEmpty();
        assertThat(made.suggestions()).allSatisfy(s -> assertThat(s.grade()).isNull());
    }

    @Test
    void nobody_is_ever_suggested_a_grade_below_competent() {
        assertThat(AnnualSuggestions.of(unit(50, Establishment.CIVIL_SERVANT), TWENTY)
                        .suggestions())
                .extracting(Suggestion::grade)
                .containsOnly(AnnualGrade.EXCELLENT, AnnualGrade.COMPETENT);
    }

    private static List<Long> excellent(AnnualSuggestions made) {
        return made.suggestions().stream()
                .filter(s -> s.grade() == AnnualGrade.EXCELLENT)
                .map(Suggestion::cadreId)
                .toList();
    }

    private static List<ResultRow> unit(int people, Establishment establishment) {
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            rows.add(row(i, i, "%d.00".formatted(99 - i), establishment));
        }
        return rows;
    }

    private static ResultRow row(long id, int place, String composite, Establishment establishment) {
        return new ResultRow(
                id,
                "C" + id,
                "干部",
                PostCategory.GRID_RESPONSIBLE,
                1,
                "单位",
                1,
                "乡",
                establishment,
                "",
                null,
                new BigDecimal(composite),
                place,
                place,
                place,
                "",
                "",
                Map.of(),
                null);
    }
}
