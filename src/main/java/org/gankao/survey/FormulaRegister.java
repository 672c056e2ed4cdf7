package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gankao.cycle.ConversionFormulas;
import org.gankao.platform.text.Wording;
import org.gankao.shared.NotFoundException;
import org.gankao.survey.ConversionFormula.AnswerScale;

/** The register of conversion formulas. None is a default: a scheme names one, signed before the first door. */
@ApplicationScoped
public class FormulaRegister implements ConversionFormulas {

    private static final List<ConversionFormula> ALL = List.of(
            new ConversionFormula("100-75-55", AnswerScale.THREE, List.of(100, 75, 55), "survey.formula.100-75-55"),
            new ConversionFormula("100-70-30", AnswerScale.THREE, List.of(100, 70, 30), "survey.formula.100-70-30"),
            new ConversionFormula("100-80-0", AnswerScale.THREE, List.of(100, 80, 0), "survey.formula.100-80-0"),
            new ConversionFormula("100-0-0", AnswerScale.THREE, List.of(100, 0, 0), "survey.formula.100-0-0"),
            new ConversionFormula("100-100-0", AnswerScale.THREE, List.of(100, 100, 0), "survey.formula.100-100-0"),
            new ConversionFormula(
                    "100-80-60-0", AnswerScale.FOUR, List.of(100, 80, 60, 0), "survey.formula.100-80-60-0"));

    @Inject
    Wording wording;

    public static List<ConversionFormula> all() {
        return ALL;
    }

    /** Those that fit the three counted answers of our questionnaire. */
    public static List<ConversionFormula> usable() {
        return ALL.stream().filter(f -> f.scale() == AnswerScale.THREE).toList();
    }

    public static Optional<ConversionFormula> find(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** @throws NotFoundException if the register has none of this name */
    static ConversionFormula require(String name) {
        return find(name).orElseThrow(() -> new NotFoundException("survey.formula.unknown", name));
    }

    @Override
    public List<Formula> formulas() {
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        return usable().stream()
                .map(f -> new Formula(
                        f.name(),
                        wording.text(
                                locale,
                                "survey.formula.label",
                                f.points().get(0),
                                f.points().get(1),
                                f.points().get(2)),
                        wording.text(locale, f.sourceKey())))
                .toList();
    }
}
