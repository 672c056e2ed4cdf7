package org.gankao.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.shared.Fraction;
import org.gankao.verify.StoredRow.StoredMark;
import org.jspecify.annotations.Nullable;

/** Computes composites and places again from marks and signed schemes, and compares them with what was stored. */
final class Recount {

    private final Map<String, Map<?, ?>> schemes;

    /** @param schemes signed documents by post category */
    Recount(Map<String, Map<?, ?>> schemes) {
        this.schemes = schemes;
    }

    void check(List<StoredRow> rows) throws Difference {
        Map<String, List<StoredRow>> ranked = new LinkedHashMap<>();
        for (StoredRow row : rows) {
            checkComposite(row);
            if (row.place() != null) {
                ranked.computeIfAbsent(row.category(), category -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Map.Entry<String, List<StoredRow>> category : ranked.entrySet()) {
            checkPlaces(category.getValue(), ladder(category.getKey()));
        }
    }

    /** One cadre's marks and composite, without his place. */
    void checkComposite(StoredRow row) throws Difference {
        Map<String, BigDecimal> weights = weights(row.category());
        if (weights.size() != row.marks().size()) {
            throw wrong(row, "考评项目与办法不符", "has other components than the scheme");
        }
        Fraction total = Fraction.ZERO;
        for (StoredMark mark : row.marks()) {
            BigDecimal weight = weights.get(mark.component());
            if (weight == null || weight.compareTo(new BigDecimal(mark.weight())) != 0) {
                throw wrong(row, mark.component() + " 的权重与办法不符", "has another weight of " + mark.component());
            }
            Fraction percent = percent(row, mark);
            total = total == null || percent == null
                    ? null
                    : total.plus(percent.times(Fraction.of(weight)).dividedBy(Fraction.HUNDRED));
        }
        if (!Objects.equals(total == null ? null : total.toString(), row.exact())) {
            throw wrong(row, "总分应为 " + total + "，存的是 " + row.exact(), "has " + row.exact() + " instead of " + total);
        }
        if (!Objects.equals(total == null ? null : rounded(total), row.shown())) {
            throw wrong(row, "显示的总分不对", "shows another composite");
        }
    }

    private static @Nullable Fraction percent(StoredRow row, StoredMark mark) throws Difference {
        Fraction stored = mark.percent() == null ? null : Fraction.parse(mark.percent());
        Fraction counted = stored;
        switch (mark.source()) {
            case "RESULT" -> {
                if (mark.gained() == null || mark.possible() == null) {
                    throw wrong(row, mark.component() + " 没有得分", "has no points of " + mark.component());
                }
                counted = Fraction.parse(mark.gained())
                        .dividedBy(Fraction.parse(mark.possible()))
                        .times(Fraction.HUNDRED);
            }
            case "ZERO" -> counted = Fraction.ZERO;
            case "MISSING" -> counted = null;
            case "UNIT_MEAN" -> {
                // the mean of a unit rests on a signed reason, which the supervisor reads in the ledger
            }
            default -> throw wrong(row, "成绩来源不明", "has a mark of unknown source");
        }
        if (!Objects.equals(counted, stored)
                || !Objects.equals(stored == null ? null : rounded(stored), mark.shown())) {
            throw wrong(row, mark.component() + " 的百分制成绩不对", "has another percentage of " + mark.component());
        }
        return stored;
    }

    private static void checkPlaces(List<StoredRow> rows, List<String> ladder) throws Difference {
        Map<StoredRow, List<BigDecimal>> keys = new HashMap<>();
        for (StoredRow row : rows) {
            List<BigDecimal> key = new ArrayList<>();
            key.add(number(row, row.shown()));
            for (String rung : ladder) {
                key.add(number(
                        row,
                        row.marks().stream()
                                .filter(mark -> mark.component().equals(rung))
                                .map(StoredMark::shown)
                                .findFirst()
                                .orElse(null)));
            }
            keys.put(row, key);
        }
        for (StoredRow row : rows) {
            long above = rows.stream()
                    .filter(other -> ORDER.compare(keys.get(other), keys.get(row)) > 0)
                    .count();
            if (above + 1 != Objects.requireNonNull(row.place())) {
                throw wrong(
                        row,
                        "名次应为 " + (above + 1) + "，存的是 " + row.place(),
                        "has place " + row.place() + " instead of " + (above + 1));
            }
        }
    }

    /** Composite first, then each rung. */
    private static final Comparator<List<BigDecimal>> ORDER = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int compared = one.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    };

    private static BigDecimal number(StoredRow row, @Nullable String text) throws Difference {
        if (text == null) {
            throw wrong(row, "有名次而缺成绩", "has a place and lacks a mark");
        }
        return new BigDecimal(text);
    }

    private static String rounded(Fraction percent) {
        return percent.toDecimal(2).toPlainString();
    }

    private Map<String, BigDecimal> weights(String category) throws Difference {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (Object part : Json.list(scheme(category), "components")) {
            if (part instanceof Map<?, ?> fields) {
                weights.put(Json.text(fields, "component"), new BigDecimal(Json.text(fields, "weight")));
            }
        }
        return weights;
    }

    private List<String> ladder(String category) throws Difference {
        return Json.list(scheme(category), "tieBreak").stream()
                .map(String::valueOf)
                .toList();
    }

    private Map<?, ?> scheme(String category) throws Difference {
        Map<?, ?> scheme = schemes.get(category);
        if (scheme == null) {
            throw new Difference("没有 " + category + " 的考评办法。", "There is no scheme of " + category + ".");
        }
        return scheme;
    }

    private static Difference wrong(StoredRow row, String chinese, String english) {
        return new Difference(
                row.code() + " " + row.name() + "：" + chinese + "。",
                row.code() + " " + row.name() + " " + english + ".");
    }
}
