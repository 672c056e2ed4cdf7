package org.gankao.photoid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.locality.HouseholdCategory;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.VillageRow;
import org.gankao.platform.text.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnQuizzesTest {

    private final List<HouseholdRow> households = new ArrayList<>();
    private final VillageRow village = new VillageRow(1, "V1", "石桥村", 9, "清溪镇", 40);

    OwnQuizzesTest() {
        for (int i = 1; i <= 40; i++) {
            households.add(household(i, "户主" + i, i + "号"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h"})
    void every_question_is_about_an_own_household_with_one_right_answer(String seed) {
        List<HouseholdRow> own = households.subList(0, 12);

        List<Quiz> made = quizzes(seed, own).make(8);

        assertThat(made).hasSize(8);
        assertThat(made.stream().map(quiz -> quiz.ref().split(":", -1)[1])).doesNotHaveDuplicates();
        assertThat(made).allSatisfy(quiz -> {
            HouseholdRow about = own.stream()
                    .filter(h -> quiz.ref().endsWith(":" + h.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(quiz.options()).doesNotHaveDuplicates().contains(quiz.answer());
            assertThat(quiz.stem()).contains("石桥村").doesNotContain("⟨").doesNotContain("{");
            switch (QuizKind.valueOf(quiz.ref().split(":", -1)[0])) {
                case DOOR_HEAD, OWN_HEAD -> {
                    assertThat(quiz.answer()).isEqualTo(about.headName());
                    assertThat(quiz.options()).hasSize(4);
                }
                case MEMBERS -> assertThat(quiz.answer()).isEqualTo("" + about.memberCount());
                case CATEGORY ->
                    assertThat(quiz.answer()).isEqualTo(about.category().chinese());
            }
        });
    }

    @Test
    void everybody_gets_the_same_kinds_in_the_same_order() {
        List<String> first = kinds(quizzes("s", households.subList(0, 12)).make(8));
        List<String> second = kinds(quizzes("t", households.subList(20, 30)).make(8));

        assertThat(first).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h"})
    void no_foil_heads_a_household_of_his(String seed) {
        List<HouseholdRow> own = households.subList(0, 30);
        Set<String> mine = own.stream().map(HouseholdRow::headName).collect(Collectors.toSet());

        quizzes(seed, own).make(12).stream()
                .filter(quiz -> quiz.ref().contains("HEAD"))
                .forEach(quiz ->
                        assertThat(quiz.options()).filteredOn(mine::contains).containsExactly(quiz.answer()));
    }

    @Test
    void a_name_or_door_that_stands_twice_is_not_asked_about() {
        households.add(household(41, "户主1", "41号"));
        households.add(household(42, "另一户", "2号"));

        List<Quiz> made = quizzes("s", households.subList(0, 5)).make(12);

        assertThat(made)
                .isNotEmpty()
                .allSatisfy(quiz -> assertThat(quiz.ref()).doesNotEndWith(":H1").doesNotEndWith(":H2"));
    }

    @Test
    void who_links_fewer_than_three_gets_none() {
        assertThat(quizzes("s", households.subList(0, 2)).make(4)).isEmpty();
    }

    @Test
    void who_links_the_whole_village_gets_none_because_there_are_no_foils() {
        assertThat(quizzes("s", households).make(4)).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_and_another_cadre_something_else() {
        List<HouseholdRow> own = households.subList(0, 12);

        assertThat(quizzes("s", own).make(8)).isEqualTo(quizzes("s", own).make(8));
        assertThat(new OwnQuizzes(new Wording(), "s", 8, own, facts()).make(8))
                .isNotEqualTo(quizzes("s", own).make(8));
    }

    @Test
    void a_village_question_offers_the_true_count_once() {
        List<Quiz> made = new VillageQuizzes(new Wording(), "s", 7, List.copyOf(facts().values())).make(4);

        assertThat(made).hasSize(2).allSatisfy(quiz -> {
            assertThat(quiz.options()).hasSize(4).doesNotHaveDuplicates();
            assertThat(quiz.options().stream().map(Integer::valueOf)).allMatch(n -> n > 0);
        });
        assertThat(made.get(0).answer()).isEqualTo("40");
        assertThat(made.get(1).answer()).isEqualTo("2");
    }

    private OwnQuizzes quizzes(String seed, List<HouseholdRow> own) {
        return new OwnQuizzes(new Wording(), seed, 7, own, facts());
    }

    private Map<Long, VillageFacts> facts() {
        return new HashMap<>(Map.of(1L, new VillageFacts(village, households)));
    }

    private static List<String> kinds(List<Quiz> made) {
        return made.stream().map(quiz -> quiz.ref().split(":", -1)[0]).toList();
    }

    private static HouseholdRow household(int i, String head, String door) {
        return new HouseholdRow(
                i,
                "H" + i,
                1,
                i % 2,
                "第" + (i % 2 + 1) + "网格",
                head,
                door,
                HouseholdCategory.values()[i % 3],
                1 + i % 6,
                i,
                false);
    }
}
