package org.gankao.questionbank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keys in short, for people; the same in every language. */
public final class KeyText {

    private KeyText() {}

    /**
     * One line an answer: {@code AC}, {@code true}, {@code 三十 / 30}, {@code 30 ± 0.5 亩}, {@code 1 → B}, {@code C → A →
     * B}; a question of a case group after its number.
     */
    public static List<String> lines(ItemKey key) {
        if (key instanceof ItemKey.Blanks blanks) {
            return blanks.blanks().stream().map(KeyText::text).toList();
        }
        if (key instanceof ItemKey.Points points) {
            return points.points().stream().map(KeyText::text).toList();
        }
        if (key instanceof ItemKey.Pairs pairs) {
            return pairs.pairs().entrySet().stream()
                    .map(pair -> pair.getKey() + " → " + pair.getValue())
                    .toList();
        }
        if (key instanceof ItemKey.Sequence sequence) {
            return List.of(String.join(" → ", sequence.order()));
        }
        if (key instanceof ItemKey.Regions regions) {
            return regions.regions().stream().map(KeyText::text).toList();
        }
        if (key instanceof ItemKey.Parts parts) {
            List<String> lines = new ArrayList<>();
            parts.parts()
                    .forEach(part ->
                            lines.add("(%d) %s".formatted(lines.size() + 1, String.join("；", lines(part.key())))));
            return lines;
        }
        return List.of(String.join("", key.choices()));
    }

    private static String text(ItemKey.Blank blank) {
        if (blank instanceof ItemKey.Spellings spellings) {
            return String.join(" / ", spellings.texts());
        }
        Quantity quantity = (Quantity) blank;
        String tolerance = quantity.tolerance().signum() == 0
                ? ""
                : " ± " + plain(quantity.tolerance()) + (quantity.percent() ? "%" : "");
        String units = quantity.units().entrySet().stream()
                .map(unit -> "1 " + unit.getKey() + " = " + plain(unit.getValue()) + " " + quantity.unit())
                .collect(Collectors.joining(", "));
        return (plain(quantity.value()) + tolerance + " " + quantity.unit()).strip()
                + (units.isEmpty() ? "" : " (" + units + ")");
    }

    private static String text(ItemKey.Point point) {
        return point.weight() == 1 ? point.text() : point.text() + " ×" + point.weight();
    }

    private static String text(Region region) {
        if (region instanceof Region.Rectangle box) {
            return "▭ %d–%d‰, %d–%d‰".formatted(box.x(), box.x() + box.width(), box.y(), box.y() + box.height());
        }
        if (region instanceof Region.Ellipse oval) {
            return "◯ %d‰, %d‰".formatted(oval.x(), oval.y());
        }
        List<Integer> points = ((Region.Polygon) region).points();
        List<String> corners = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            corners.add("%d‰, %d‰".formatted(points.get(i), points.get(i + 1)));
        }
        return "⬠ " + String.join("; ", corners);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
