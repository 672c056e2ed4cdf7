package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.gankao.exam.analysis.ScoredItems.Scored;
import org.gankao.exam.analysis.SessionMaterial.Form;
import org.gankao.exam.analysis.SessionMaterial.Person;
import org.gankao.exam.analysis.irt.Ability;
import org.gankao.exam.analysis.irt.Calibration;
import org.gankao.exam.analysis.irt.ItemFit;
import org.gankao.exam.analysis.irt.Linking;
import org.gankao.exam.analysis.irt.LogisticItem;
import org.gankao.exam.analysis.irt.MarginalLikelihood;
import org.gankao.exam.analysis.irt.Model;
import org.gankao.exam.analysis.irt.Responses;
import org.gankao.exam.analysis.irt.TestCurves;
import org.gankao.exam.analysis.irt.TrueScoreEquating;
import org.hipparchus.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/**
 * A session under item response theory. All forms are calibrated together: they were given out at random, so that those who sat them
 * are alike, and items in several forms tie them further.
 */
final class ItemResponseAnalysis {

    /** With fewer people estimates are not worth having (Drasgow 1989, Applied Psychological Measurement 13, 77-90: 200 for 2PL). */
    static final int LEAST_PEOPLE = 200;

    private static final int LEAST_ITEMS = 5;
    private static final int LEAST_COMMON = 5;
    private static final double CURVE_END = 4;
    private static final double CURVE_STEP = 0.25;
    private static final int EQUATING_STEP = 10;

    private final SessionMaterial material;
    private final ScoredItems scored;
    private final Responses responses;
    private final Calibration one;
    private final Calibration two;
    private final List<Ability> abilities;

    private ItemResponseAnalysis(SessionMaterial material, ScoredItems scored, IntConsumer round) {
        this.material = material;
        this.scored = scored;
        responses = Responses.of(material.people().stream().map(scored::answers).toList());
        one = MarginalLikelihood.calibrate(responses, Model.ONE_PARAMETER, round);
        two = MarginalLikelihood.calibrate(responses, Model.TWO_PARAMETER, round);
        abilities = Ability.of(responses, two.items());
    }

    /** Null where there are too few people or items. */
    static @Nullable ItemResponseAnalysis of(SessionMaterial material, ScoredItems scored, IntConsumer round) {
        return material.people().size() < LEAST_PEOPLE || scored.items().size() < LEAST_ITEMS
                ? null
                : new ItemResponseAnalysis(material, scored, round);
    }

    List<LogisticItem> items() {
        return two.items();
    }

    List<Ability> abilities() {
        return abilities;
    }

    ItemResponse result(IntConsumer round) {
        double[] estimates = abilities.stream().mapToDouble(Ability::estimate).toArray();
        double spread = StatUtils.variance(estimates);
        double error = abilities.stream()
                .mapToDouble(ability -> ability.error() * ability.error())
                .average()
                .orElse(0);
        List<Form> sat = material.forms().stream()
                .filter(form ->
                        !material.of(form).isEmpty() && !scored.columnsOf(form).isEmpty())
                .toList();
        return new ItemResponse(
                responses.size(),
                scored.leftOut(),
                List.of(fit(one), fit(two)),
                one.bic() <= two.bic() ? Model.ONE_PARAMETER : Model.TWO_PARAMETER,
                spread / (spread + error),
                estimated(sat),
                sat.stream().map(form -> curve(form, curves(form, two.items()))).toList(),
                equatings(sat, round),
                IntStream.range(0, responses.size())
                        .mapToObj(i -> {
                            Person person = material.people().get(i);
                            Ability own = abilities.get(i);
                            return new ItemResponse.PersonAbility(
                                    person.sittingId(), person.code(), own.estimate(), own.error());
                        })
                        .toList());
    }

    private static ItemResponse.Fit fit(Calibration found) {
        return new ItemResponse.Fit(
                found.model(), found.logLikelihood(), found.parameters(), found.aic(), found.bic(), found.converged());
    }

    private List<ItemResponse.Item> estimated(List<Form> sat) {
        ItemFit[] fits = new ItemFit[scored.items().size()];
        // the largest form last: where an item stands in several, the fit among the most people is kept
        for (Form form : sat.stream()
                .sorted(Comparator.comparingInt(form -> material.of(form).size()))
                .toList()) {
            List<Integer> columns = scored.columnsOf(form);
            List<ItemFit> own = ItemFit.of(responses(form, columns), pick(two.items(), columns), Model.TWO_PARAMETER);
            for (int place = 0; place < columns.size(); place++) {
                fits[columns.get(place)] = own.get(place);
            }
        }
        List<ItemResponse.Item> rows = new ArrayList<>();
        for (int j = 0; j < scored.items().size(); j++) {
            Scored item = scored.items().get(j);
            LogisticItem found = two.items().get(j);
            int column = j;
            rows.add(new ItemResponse.Item(
                    item.ref(),
                    item.places(),
                    (int) material.people().stream()
                            .filter(person -> scored.answers(person)[column] != Responses.NOT_ASKED)
                            .count(),
                    finite(found.slope()),
                    finite(two.errors().get(j).slope()),
                    finite(found.location()),
                    finite(two.errors().get(j).location()),
                    finite(one.items().get(j).location()),
                    fits[j].statistic(),
                    fits[j].freedom(),
                    fits[j].p()));
        }
        return rows;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private Responses responses(Form form, List<Integer> columns) {
        return Responses.of(material.of(form).stream()
                .map(person -> {
                    byte[] all = scored.answers(person);
                    byte[] own = new byte[columns.size()];
                    for (int place = 0; place < own.length; place++) {
                        own[place] = all[columns.get(place)];
                    }
                    return own;
                })
                .toList());
    }

    private static List<LogisticItem> pick(List<LogisticItem> items, List<Integer> columns) {
        return columns.stream().map(items::get).toList();
    }

    private TestCurves curves(Form form, List<LogisticItem> all) {
        List<Integer> columns = scored.columnsOf(form);
        List<Double> points = columns.stream()
                .map(column -> {
                    String id = scored.items().get(column).ids().get(form.label());
                    return form.items().stream()
                            .filter(item -> item.id().equals(id))
                            .findFirst()
                            .orElseThrow()
                            .points();
                })
                .toList();
        return new TestCurves(pick(all, columns), points);
    }

    private static ItemResponse.Curve curve(Form form, TestCurves curves) {
        List<ItemResponse.Point> points = new ArrayList<>();
        for (double ability = -CURVE_END; ability <= CURVE_END; ability += CURVE_STEP) {
            points.add(new ItemResponse.Point(
                    ability,
                    curves.information(ability),
                    curves.error(ability),
                    100 * curves.trueScore(ability) / curves.possible()));
        }
        return new ItemResponse.Curve(form.label(), points);
    }

    private List<ItemResponse.Equating> equatings(List<Form> sat, IntConsumer round) {
        List<ItemResponse.Equating> rows = new ArrayList<>();
        for (Form form : sat.subList(Math.min(1, sat.size()), sat.size())) {
            rows.add(equating(sat.get(0), form, round));
        }
        return rows;
    }

    private ItemResponse.Equating equating(Form first, Form form, IntConsumer round) {
        List<Integer> here = scored.columnsOf(form);
        List<Integer> there = scored.columnsOf(first);
        List<Integer> common = here.stream().filter(there::contains).toList();
        List<LogisticItem> ofForm = new ArrayList<>(two.items());
        List<LogisticItem> ofFirst = ofForm;
        Linking linking = Linking.NONE;
        boolean linked = common.size() >= LEAST_COMMON && isEstimable(form, here) && isEstimable(first, there);
        if (linked) {
            List<LogisticItem> own = spread(calibrated(form, here, round), here);
            ofFirst = spread(calibrated(first, there, round), there);
            linking = Linking.stockingLord(pick(own, common), pick(ofFirst, common));
            ofForm = own.stream().map(linking::apply).toList();
        }
        TestCurves from = curves(form, ofForm);
        TestCurves to = curves(first, ofFirst);
        List<ItemResponse.Equivalent> equivalents = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += EQUATING_STEP) {
            equivalents.add(new ItemResponse.Equivalent(percent, TrueScoreEquating.equivalent(from, to, percent)));
        }
        return new ItemResponse.Equating(
                form.label(), first.label(), common.size(), linked, linking.factor(), linking.shift(), equivalents);
    }

    private boolean isEstimable(Form form, List<Integer> columns) {
        Responses own = responses(form, columns);
        return own.size() >= LEAST_PEOPLE && IntStream.range(0, own.items()).allMatch(j -> own.isEstimable(j));
    }

    private List<LogisticItem> calibrated(Form form, List<Integer> columns, IntConsumer round) {
        return MarginalLikelihood.calibrate(responses(form, columns), Model.TWO_PARAMETER, round)
                .items();
    }

    /** Puts a form's items at their columns among all; the others, of no use there, stand for themselves. */
    private List<LogisticItem> spread(List<LogisticItem> own, List<Integer> columns) {
        List<LogisticItem> all = new ArrayList<>(two.items());
        for (int place = 0; place < columns.size(); place++) {
            all.set(columns.get(place), own.get(place));
        }
        return all;
    }
}
