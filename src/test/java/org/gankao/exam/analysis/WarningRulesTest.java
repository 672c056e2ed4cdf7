package org.gankao.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gankao.exam.paper.SectionKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningRulesTest {

    @ParameterizedTest
    @CsvSource({
        "-0.18, 101, WEAK_DISCRIMINATION", // 1.96 / sqrt(100) = 0.196: chance
        "-0.20, 101, NEGATIVE_DISCRIMINATION",
        "-0.06, 1001, WEAK_DISCRIMINATION", // 0.062
        "-0.07, 1001, NEGATIVE_DISCRIMINATION",
        "0.19, 101, WEAK_DISCRIMINATION"
    })
    void a_discrimination_is_called_negative_only_beyond_chance(
            double discrimination, int people, WarningKind expected) {
        assertThat(of(discrimination, people)).containsExactly(expected);
    }

    private static List<WarningKind> of(double discrimination, int people) {
        var item = new SessionAnalysis.Item(
                "A",
                SectionKind.KNOWLEDGE,
                1,
                "land-0001@1",
                "FILL",
                "",
                2,
                people,
                new ItemFigures(0.6, 0.49, discrimination, null),
                0,
                null,
                List.of(),
                List.of(),
                List.of());
        return WarningRules.of(List.of(), List.of(item), null, new Fairness(0, 0, 0, List.of()), people).stream()
                .map(Warning::kind)
                .filter(kind -> kind != WarningKind.FEW_FOR_IRT)
                .toList();
    }
}
