package org.gankao.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gankao.exam.paper.SectionKind;
import org.gankao.platform.jobs.JobCancelledException;
import org.gankao.platform.jobs.Progress;
import org.gankao.questionbank.ItemObservation;
import org.junit.jupiter.api.Test;

class AnalysisComputationTest {

    private static final SessionMaterial MATERIAL = new InventedSession(0).of(800);
    private static final SessionAnalysis FOUND = AnalysisComputation.of(MATERIAL, new Steps());

    @Test
    void each_section_stands_for_itself_by_form_and_over_all() {
        assertThat(FOUND.sections())
                .extracting(row -> row.form() + row.section().prefix())
                .containsExactly("K", "AK", "BK", "P", "AP", "BP");
        assertThat(FOUND.sections().get(1).figures().alpha()).isBetween(0.6, 0.9);
        assertThat(FOUND.sections().get(4).shared()).isFalse();
        assertThat(FOUND.sections().get(4).figures().alpha()).isNull();
        assertThat(FOUND.sections().get(4).items()).isEqualTo(3);
        assertThat(FOUND.total().people()).isEqualTo(800);
        assertThat(FOUND.total().bands().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(800);
    }

    @Test
    void names_the_planted_faults_with_their_figures() {
        assertThat(warnings(WarningKind.KEY_SUSPICIOUS)).singleElement().satisfies(warning -> {
            assertThat(warning.place()).isEqualTo("A-K5");
            assertThat(warning.figures().get(0)).isEqualTo("A");
        });
        assertThat(warnings(WarningKind.NEGATIVE_DISCRIMINATION))
                .extracting(Warning::place)
                .contains("A-K5");
        assertThat(warnings(WarningKind.OPTION_UNUSED)).singleElement().satisfies(warning -> {
            assertThat(warning.place()).isEqualTo("A-K6");
            assertThat(warning.figures()).containsExactly("D", "400");
        });
        assertThat(warnings(WarningKind.FEW_FOR_IRT)).isEmpty();
        assertThat(warnings(WarningKind.TOO_EASY)).isEmpty();
    }

    @Test
    void the_gravest_warnings_come_first() {
        List<Boolean> grave =
                FOUND.warnings().stream().map(one -> one.kind().isGrave()).toList();

        assertThat(grave).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    }

    @Test
    void an_item_of_two_forms_is_estimated_once_and_the_forms_are_linked_by_it() {
        ItemResponse irt = FOUND.irt();

        assertThat(irt.items()).hasSize(2 * InventedSession.ITEMS - InventedSession.COMMON);
        assertThat(irt.items())
                .filteredOn(item -> item.places().size() == 2)
                .hasSize(InventedSession.COMMON)
                .allSatisfy(item -> assertThat(item.people()).isEqualTo(800));
        assertThat(irt.abilities()).hasSize(800);
        assertThat(irt.reliability()).isBetween(0.6, 0.9);
        assertThat(irt.curves()).extracting(ItemResponse.Curve::form).containsExactly("A", "B");
        assertThat(irt.equatings()).singleElement().satisfies(equating -> {
            assertThat(equating.linked()).isTrue();
            assertThat(equating.common()).isEqualTo(InventedSession.COMMON);
            assertThat(equating.factor()).isCloseTo(1, within(0.35));
            assertThat(equating.shift()).isCloseTo(0, within(0.3));
            assertThat(equating.rows())
                    .extracting(ItemResponse.Equivalent::equivalent)
                    .isSorted();
        });
    }

    @Test
    void an_item_with_a_wrong_key_is_not_fit_to_build_papers_on() {
        assertThat(FOUND.irt().items())
                .filteredOn(item -> item.places().contains("A-K5"))
                .singleElement()
                .matches(item -> !item.isDetermined());
    }

    @Test
    void compares_each_item_for_each_group_that_is_large_enough() {
        // four townships of 200 and three age bands, 32 items
        assertThat(FOUND.fairness().groups()).isEqualTo(7);
        assertThat(FOUND.fairness().comparisons()).isBetween(200, 224);
        assertThat(FOUND.fairness().rows()).filteredOn(Fairness.Row::clear).isEmpty();
    }

    @Test
    void who_copied_a_neighbour_heads_the_list_of_pairs() {
        Similarity similarity = FOUND.similarity();

        assertThat(similarity.rows().get(0)).satisfies(row -> {
            assertThat(List.of(row.firstSitting(), row.secondSitting())).containsExactly(1L, 3L);
            assertThat(row.same()).isEqualTo(row.compared());
        });
        assertThat(similarity.rows().size()).isLessThanOrEqualTo((int) (1 + similarity.expectedByChance()));
    }

    @Test
    void the_bank_learns_of_each_wording_once() {
        List<ItemObservation> seen = BankFigures.of(FOUND);

        assertThat(seen).hasSize(2 * InventedSession.ITEMS - InventedSession.COMMON);
        assertThat(seen.stream().mapToInt(ItemObservation::people).sum()).isEqualTo(800 * InventedSession.ITEMS);
        assertThat(seen)
                .filteredOn(one -> one.code().equals("land-0004"))
                .singleElement()
                .satisfies(one -> assertThat(one.calibration()).isNull());
        assertThat(seen).filteredOn(one -> one.calibration() != null).hasSizeGreaterThan(25);
    }

    @Test
    void few_people_get_classical_figures_and_are_told_so() {
        SessionAnalysis small = AnalysisComputation.of(new InventedSession(0).of(60), new Steps());

        assertThat(small.irt()).isNull();
        assertThat(small.similarity()).isNull();
        assertThat(small.items()).hasSize(40);
        assertThat(small.fairness().groups()).isZero();
        assertThat(small.warnings())
                .filteredOn(one -> one.kind() == WarningKind.FEW_FOR_IRT)
                .singleElement()
                .satisfies(one -> assertThat(one.figures()).containsExactly("60", "200"));
    }

    @Test
    void a_paper_that_everybody_masters_cannot_rank() {
        SessionAnalysis easy = AnalysisComputation.of(new InventedSession(5).of(300), new Steps());

        assertThat(easy.warnings().get(0)).satisfies(one -> {
            assertThat(one.kind()).isEqualTo(WarningKind.TOO_EASY);
            assertThat(one.section()).isEqualTo(SectionKind.KNOWLEDGE);
            assertThat(one.form()).isEmpty();
            assertThat(Double.parseDouble(one.figures().get(0))).isGreaterThan(90);
        });
    }

    @Test
    void tells_how_far_it_is_and_stops_when_asked() {
        Steps steps = new Steps();
        steps.stopAt = 40;

        assertThatThrownBy(() -> AnalysisComputation.of(MATERIAL, steps)).isInstanceOf(JobCancelledException.class);
        assertThat(steps.seen).isSorted().filteredOn(done -> done >= 40).hasSize(1);
    }

    private static List<Warning> warnings(WarningKind kind) {
        return FOUND.warnings().stream().filter(one -> one.kind() == kind).toList();
    }

    private static final class Steps implements Progress {

        private final List<Long> seen = new ArrayList<>();
        private long stopAt = Long.MAX_VALUE;

        @Override
        public void at(long done, long total) {
            seen.add(done);
            if (done >= stopAt) {
                throw new JobCancelledException();
            }
        }

        @Override
        public void at(long done, long total, String message) {
            at(done, total);
        }
    }
}
