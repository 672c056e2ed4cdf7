package org.gankao.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.drill.ScenarioCase.Choice;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionItem;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.questionbank.pack.Law;
import org.gankao.questionbank.pack.PackReader;
import org.gankao.shared.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case that ships in {@code question-bank/scenarios/}. Reading already checks each by {@link CaseRules}. */
class ScenarioBankTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 21);
    private static final PackReader READER = new PackReader(Path.of("question-bank"));
    private static final Map<String, Law> LAWS = READER.laws();

    static Stream<ScenarioCase> cases() {
        return READER.scenarioFiles().stream().map(CaseReader::read);
    }

    @Test
    void there_are_enough_cases_under_different_codes() {
        assertThat(cases().map(ScenarioCase::code))
                .hasSizeGreaterThanOrEqualTo(6)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rests_on_laws_in_force(ScenarioCase scenario) {
        assertThat(scenario.sources()).isNotEmpty();
        assertThat(CaseLibrary.isInForce(scenario, LAWS, WRITTEN)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void choosing_always_the_same_letter_is_no_way_to_win(ScenarioCase scenario) {
        for (String letter : List.of("a", "b", "c", "d")) {
            Replay replay = Replay.of(scenario, java.util.Collections.nCopies(CaseRules.MOST_QUESTIONS, letter));
            assertThat(replay.gained()).as(letter).isLessThan(scenario.points());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_way_replays_to_the_sum_of_its_choices_from_the_frozen_key(ScenarioCase scenario) {
        ScenarioCase frozen = CaseDocument.read(CaseDocument.key(CaseDocument.renumbered(scenario)));
        List<List<Choice>> ways = new ArrayList<>();
        walk(scenario, scenario.start(), List.of(), ways);
        assertThat(ways).isNotEmpty().allSatisfy(way -> {
            Replay replay = Replay.of(frozen, way.stream().map(Choice::id).collect(Collectors.joining(",")));
            assertThat(replay.finished()).isTrue();
            assertThat(replay.gained())
                    .isEqualTo(way.stream().mapToInt(Choice::points).sum())
                    .isLessThanOrEqualTo(scenario.points());
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_browser_learns_neither_points_nor_feedback(ScenarioCase scenario) {
        ScenarioCase numbered = CaseDocument.renumbered(scenario);
        String document = CanonicalJson.write(CaseDocument.open(numbered));
        assertThat(document).doesNotContain("\"points\"").doesNotContain("\"feedback\"");
        scenario.nodes().values().stream()
                .flatMap(node -> node.choices().stream())
                .forEach(choice -> assertThat(document).doesNotContain(choice.feedback()));
        assertThat(numbered.nodes().keySet()).allMatch(id -> id.matches("n\\d+"));
    }

    @Test
    void forms_share_no_case_while_there_are_enough_and_the_same_seed_deals_the_same() {
        Map<String, ScenarioCase> cases = cases().collect(Collectors.toMap(ScenarioCase::code, Function.identity()));
        SectionPlan plan =
                new SectionPlan(SectionKind.SCENARIO, List.of(new PlanRow("", "", "", 2, BigDecimal.valueOf(50))));

        List<List<SectionItem>> forms = CaseSection.deal(cases, plan, 3, "seed");

        assertThat(forms.stream().flatMap(List::stream).map(SectionItem::ref))
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(CaseSection.deal(cases, plan, 3, "seed")).isEqualTo(forms);
        assertThat(CaseSection.deal(cases, plan, 3, "other")).isNotEqualTo(forms);
    }

    private static void walk(ScenarioCase scenario, String at, List<Choice> before, List<List<Choice>> ways) {
        ScenarioCase.Node node = scenario.node(at).orElseThrow();
        if (node.end()) {
            ways.add(before);
        }
        for (Choice choice : node.choices()) {
            List<Choice> way = new ArrayList<>(before);
            way.add(choice);
            walk(scenario, choice.next(), way, ways);
        }
    }
}
