package org.gankao.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;

class SectionPlanTest {

    @Test
    void ranges_keep_the_points_of_the_section() {
        SectionPlan plan =
                new SectionPlan(SectionKind.KNOWLEDGE, List.of(row(2, 2, "3"), row(1, 4, "2"), row(0, 2, "2")), 5);

        assertThat(plan.points()).isEqualByComparingTo("12");
    }

    @Test
    void ranges_of_different_points_are_refused() {
        assertThatThrownBy(() -> new SectionPlan(SectionKind.KNOWLEDGE, List.of(row(1, 4, "2"), row(0, 2, "3")), 3))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_total_outside_the_ranges_is_refused() {
        assertThatThrownBy(() -> new SectionPlan(SectionKind.KNOWLEDGE, List.of(row(1, 4, "2")), 5))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void only_the_bank_may_leave_ranges() {
        assertThatThrownBy(() -> new SectionPlan(SectionKind.PHOTO, List.of(row(1, 4, "2")), 3))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_plan_comes_back_from_its_document_and_so_do_those_of_old_papers() {
        SectionPlan plan = new SectionPlan(SectionKind.KNOWLEDGE, List.of(row(2, 2, "3"), row(1, 4, "2")), 5);
        BlueprintPlan blueprint = new BlueprintPlan("试卷", 60, MarkingRules.USUAL, List.of(plan));

        assertThat(BlueprintPlan.sectionsOf(Documents.read(CanonicalJson.write(blueprint.document()))))
                .containsExactly(plan);
        assertThat(BlueprintPlan.sectionsOf(Documents.read("""
                                {"sections":[{"kind":"KNOWLEDGE","rows":[{"difficulty":"","items":2,"itemType":"","points":"3","topic":""}]}]}
                                """)))
                .containsExactly(new SectionPlan(SectionKind.KNOWLEDGE, List.of(row(2, 2, "3"))));
    }

    private static PlanRow row(int least, int most, String points) {
        return new PlanRow("", "", "", least, most, new BigDecimal(points));
    }
}
