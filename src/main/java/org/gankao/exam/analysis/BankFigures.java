package org.gankao.exam.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gankao.questionbank.ItemCalibration;
import org.gankao.questionbank.ItemObservation;
import org.jspecify.annotations.Nullable;

/** What of an analysis the bank keeps: a row a wording, over all forms it stood in. */
final class BankFigures {

    private static final Pattern REF = Pattern.compile("(.+)@(\\d{1,6})");
    private static final int DECIMALS = 5;

    private BankFigures() {}

    static List<ItemObservation> of(SessionAnalysis analysis) {
        Map<String, List<SessionAnalysis.Item>> byRef = analysis.items().stream()
                .collect(Collectors.groupingBy(SessionAnalysis.Item::ref, LinkedHashMap::new, Collectors.toList()));
        Map<String, ItemResponse.Item> calibrated = analysis.irt() == null
                ? Map.of()
                : analysis.irt().items().stream()
                        .filter(ItemResponse.Item::isDetermined)
                        .collect(Collectors.toMap(ItemResponse.Item::ref, Function.identity()));
        List<ItemObservation> seen = new ArrayList<>();
        byRef.forEach((ref, rows) -> {
            Matcher made = REF.matcher(ref);
            if (made.matches()) {
                seen.add(new ItemObservation(
                        made.group(1),
                        Integer.parseInt(made.group(2)),
                        rows.stream().mapToInt(SessionAnalysis.Item::people).sum(),
                        Objects.requireNonNull(
                                decimal(mean(rows, row -> row.figures().facility()))),
                        decimal(mean(rows, row -> row.figures().discrimination())),
                        calibration(calibrated.get(ref))));
            }
        });
        return seen;
    }

    /** Over forms, weighted with their people; null where no form has the figure. */
    private static @Nullable Double mean(
            List<SessionAnalysis.Item> rows, Function<SessionAnalysis.Item, @Nullable Double> figure) {
        double sum = 0;
        int people = 0;
        for (SessionAnalysis.Item row : rows) {
            Double value = figure.apply(row);
            if (value != null) {
                sum += value * row.people();
                people += row.people();
            }
        }
        return people == 0 ? null : sum / people;
    }

    private static @Nullable ItemCalibration calibration(ItemResponse.@Nullable Item item) {
        return item == null
                ? null
                : new ItemCalibration(
                        item.people(),
                        determined(item.slope()),
                        determined(item.slopeError()),
                        determined(item.location()),
                        determined(item.locationError()));
    }

    private static BigDecimal determined(@Nullable Double value) {
        return Objects.requireNonNull(decimal(value));
    }

    private static @Nullable BigDecimal decimal(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
