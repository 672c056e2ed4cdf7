package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gankao.exam.paper.SectionKind;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * When figures call for a warning. Bounds: alpha below 0.7 (Nunnally 1978, Psychometric Theory), discrimination below 0.2 (Ebel 1965,
 * Measuring Educational Achievement); the others are ours.
 */
final class WarningRules {

    private static final double EASY = 90;
    private static final double HARD = 40;
    private static final double LEAST_ALPHA = 0.7;
    private static final double LEAST_DISCRIMINATION = 0.2;
    private static final double MOST_OMITTED = 0.05;
    private static final double MISFIT = 0.001;
    private static final double FORMS_DIFFER = 0.01;
    private static final double SMALLEST_SHOWN = 0.0001;
    private static final double FEW = 30;

    private final List<SessionAnalysis.Section> sections;
    private final List<Warning> found = new ArrayList<>();

    private WarningRules(List<SessionAnalysis.Section> sections) {
        this.sections = sections;
    }

    /** The gravest first, in the order of {@link WarningKind}, and within it in the order of the paper. */
    static List<Warning> of(
            List<SessionAnalysis.Section> sections,
            List<SessionAnalysis.Item> items,
            @Nullable ItemResponse irt,
            Fairness fairness,
            int people) {
        WarningRules rules = new WarningRules(sections);
        sections.forEach(rules::section);
        rules.forms();
        items.forEach(rules::item);
        if (irt == null) {
            rules.whole(WarningKind.FEW_FOR_IRT, count(people), count(ItemResponseAnalysis.LEAST_PEOPLE));
        } else {
            rules.models(irt, items);
        }
        rules.fairness(fairness, items);
        rules.found.sort(Comparator.comparing(Warning::kind));
        return rules.found;
    }

    private void section(SessionAnalysis.Section section) {
        SectionFigures figures = section.figures();
        if (section.form().equals(summedUp(section.section())) && figures.mean() >= EASY) {
            add(section, WarningKind.TOO_EASY, decimals(figures.mean(), 1));
        } else if (section.form().equals(summedUp(section.section())) && figures.mean() < HARD) {
            add(section, WarningKind.TOO_HARD, decimals(figures.mean(), 1));
        }
        Double alpha = figures.alpha();
        if (alpha != null && alpha < LEAST_ALPHA && figures.people() >= FEW) {
            add(section, WarningKind.LOW_ALPHA, decimals(alpha, 2), count(section.items()));
        }
    }

    /** The row that stands for a section as a whole: that of all forms, or of the only one. */
    private String summedUp(SectionKind section) {
        return sections.stream()
                .filter(row -> row.section() == section)
                .findFirst()
                .map(SessionAnalysis.Section::form)
                .orElse("");
    }

    /** Forms were given out at random, so their means should agree: Welch's statistic against the normal distribution. */
    private void forms() {
        for (SessionAnalysis.Section a : sections) {
            for (SessionAnalysis.Section b : sections) {
                if (a.section() == b.section()
                        && !a.form().isEmpty()
                        && a.form().compareTo(b.form()) < 0
                        && a.figures().people() >= FEW
                        && b.figures().people() >= FEW) {
                    compare(a, b);
                }
            }
        }
    }

    private void compare(SessionAnalysis.Section a, SessionAnalysis.Section b) {
        double variance = squared(a.figures().deviation()) / a.figures().people()
                + squared(b.figures().deviation()) / b.figures().people();
        double gap = a.figures().mean() - b.figures().mean();
        if (variance > 0) {
            double p = 2 * new NormalDistribution().cumulativeProbability(-Math.abs(gap) / Math.sqrt(variance));
            if (p < FORMS_DIFFER) {
                found.add(new Warning(
                        WarningKind.FORMS_DIFFER,
                        a.form(),
                        a.section(),
                        0,
                        "",
                        List.of(
                                decimals(a.figures().mean(), 1),
                                b.form(),
                                decimals(b.figures().mean(), 1),
                                p < SMALLEST_SHOWN ? "p < 0.0001" : "p = " + decimals(p, 4))));
            }
        }
    }

    private void item(SessionAnalysis.Item item) {
        double facility = item.figures().facility();
        Double discrimination = item.figures().discrimination();
        if (facility >= 1) {
            add(item, WarningKind.EVERYBODY_RIGHT, count(item.people()));
        } else if (facility <= 0) {
            add(item, WarningKind.NOBODY_RIGHT, count(item.people()));
        } else if (discrimination != null && item.people() >= FEW) {
            if (discrimination < -beyondChance(item.people())) {
                add(item, WarningKind.NEGATIVE_DISCRIMINATION, decimals(discrimination, 2));
            } else if (discrimination < LEAST_DISCRIMINATION) {
                add(item, WarningKind.WEAK_DISCRIMINATION, decimals(discrimination, 2));
            }
        }
        OptionFigures rival = OptionFigures.betterThanKey(item.options(), item.people());
        if (rival != null && rival.pointBiserial() != null) {
            add(item, WarningKind.KEY_SUSPICIOUS, rival.option(), decimals(rival.pointBiserial(), 2), best(item));
        }
        item.options().stream()
                .filter(option -> option.people() == 0 && item.people() >= FEW)
                .forEach(option -> add(item, WarningKind.OPTION_UNUSED, option.option(), count(item.people())));
        double omitted = (double) item.omitted() / item.people();
        if (omitted > MOST_OMITTED) {
            add(item, WarningKind.MANY_OMITTED, decimals(100 * omitted, 1), count(item.omitted()));
        }
    }

    /**
     * How large a correlation of unrelated marks becomes by chance in at most one of forty samples: 1.96 standard errors, and
     * the standard error is 1/sqrt(n - 1) (Kendall and Stuart 1979, The Advanced Theory of Statistics 2).
     */
    private static double beyondChance(int people) {
        return 1.96 / Math.sqrt(people - 1.0);
    }

    private static String best(SessionAnalysis.Item item) {
        return decimals(
                item.options().stream()
                        .filter(option -> option.right() && option.pointBiserial() != null)
                        .mapToDouble(OptionFigures::pointBiserial)
                        .max()
                        .orElse(0),
                2);
    }

    private void models(ItemResponse irt, List<SessionAnalysis.Item> items) {
        for (ItemResponse.Fit fit : irt.models()) {
            if (!fit.converged()) {
                whole(WarningKind.NOT_CONVERGED);
            }
        }
        for (ItemResponse.Item item : irt.items()) {
            if (item.p() < MISFIT) {
                at(item.places().get(0), items)
                        .ifPresent(row -> add(row, WarningKind.MISFIT, decimals(item.fit(), 1), count(item.freedom())));
            }
        }
    }

    private void fairness(Fairness fairness, List<SessionAnalysis.Item> items) {
        for (Fairness.Row row : fairness.rows()) {
            if (row.clear() && row.figures().rating() == DifClass.C) {
                at(row.places().get(0), items)
                        .ifPresent(item -> add(
                                item, WarningKind.UNFAIR, decimals(row.figures().delta(), 1)));
            }
        }
    }

    private static Optional<SessionAnalysis.Item> at(String place, List<SessionAnalysis.Item> items) {
        return items.stream().filter(item -> item.place().equals(place)).findFirst();
    }

    private void add(SessionAnalysis.Section section, WarningKind kind, String... figures) {
        found.add(new Warning(kind, section.form(), section.section(), 0, "", List.of(figures)));
    }

    private void add(SessionAnalysis.Item item, WarningKind kind, String... figures) {
        found.add(new Warning(kind, item.form(), item.section(), item.number(), item.ref(), List.of(figures)));
    }

    private void whole(WarningKind kind, String... figures) {
        found.add(new Warning(kind, "", null, 0, "", List.of(figures)));
    }

    private static double squared(double value) {
        return value * value;
    }

    private static String count(long value) {
        return String.valueOf(value);
    }

    private static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
