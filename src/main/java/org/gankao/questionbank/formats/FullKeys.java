package org.gankao.questionbank.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Quantity;
import org.gankao.questionbank.Region;

/**
 * Keys in a cell of the full workbook, as a person would type them: {@code ABD}, {@code 对}, a blank a line with its
 * spellings between bars (a bar of the spelling itself after a backslash) or a number ({@code 数值 30 ± 5% 亩；1 公顷 = 15}), a point of a short answer a line, pairs {@code 1-B
 * 2-A}, an order {@code CABD}, and a region of a picture a line ({@code 矩形 100,200,300,150} in ‰).
 */
final class FullKeys {

    private static final String DECIMAL = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern QUANTITY = Pattern.compile("数值\\s*(" + DECIMAL
            + ")(?:\\s*±\\s*(\\d+(?:\\.\\d+)?)(%)?)?\\s*([^；;\\d±]*)((?:[；;]\\s*1\\s*[^=＝；;]+[=＝]\\s*" + DECIMAL
            + "\\s*)*)");
    private static final Pattern UNIT = Pattern.compile("1\\s*([^=＝；;]+?)\\s*[=＝]\\s*(" + DECIMAL + ")");
    private static final Pattern PAIR = Pattern.compile("(\\d+)\\s*[-－—→]\\s*([A-Za-z])");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/\\s]+");
    private static final Map<String, Integer> SHAPES = Map.of("矩形", 4, "椭圆", 4, "多边形", 0);
    private static final int FIRST_GROUP_OF_UNITS = 5;

    private FullKeys() {}

    static String write(ItemKey key) {
        if (key instanceof ItemKey.Blanks blanks) {
            return lines(blanks.blanks().stream().map(FullKeys::write).toList());
        }
        if (key instanceof ItemKey.Points points) {
            return lines(points.points().stream().map(Points::write).toList());
        }
        if (key instanceof ItemKey.Pairs pairs) {
            return pairs.pairs().entrySet().stream()
                    .map(pair -> pair.getKey() + "-" + pair.getValue())
                    .collect(Collectors.joining(" "));
        }
        if (key instanceof ItemKey.Sequence sequence) {
            return String.join("", sequence.order());
        }
        if (key instanceof ItemKey.Regions regions) {
            return lines(regions.regions().stream().map(FullKeys::write).toList());
        }
        if (key instanceof ItemKey.Parts) {
            return ""; // each question has its own row
        }
        return switch (String.join("", key.choices())) {
            case "true" -> "对";
            case "false" -> "错";
            default -> String.join("", key.choices());
        };
    }

    /** Empty if the text is no key of such an item. */
    static Optional<ItemKey> read(ItemType type, String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return switch (type) {
            case TRUE_FALSE -> SheetWords.truth(text.strip()).map(ItemKey::ofTruth);
            case FILL_IN ->
                Optional.of(
                        new ItemKey.Blanks(lines.stream().map(FullKeys::blank).toList()));
            case SHORT_ANSWER ->
                Optional.of(new ItemKey.Points(lines.stream().map(Points::read).toList()));
            case MATCHING -> pairs(text);
            case ORDERING -> letters(text).map(ItemKey.Sequence::new);
            case HOTSPOT -> regions(lines);
            case CASE_GROUP -> Optional.empty();
            default -> letters(text).map(ItemKey::ofChoices);
        };
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String write(ItemKey.Blank blank) {
        if (blank instanceof ItemKey.Spellings spellings) {
            return spellings.texts().stream()
                    .map(text -> text.replaceAll("[\\\\|｜]", "\\\\$0"))
                    .collect(Collectors.joining("|"));
        }
        Quantity quantity = (Quantity) blank;
        StringBuilder text = new StringBuilder("数值 ").append(quantity.value().toPlainString());
        if (quantity.tolerance().signum() != 0) {
            text.append(" ± ").append(quantity.tolerance().toPlainString()).append(quantity.percent() ? "%" : "");
        }
        if (!quantity.unit().isEmpty()) {
            text.append(' ').append(quantity.unit());
        }
        quantity.units()
                .forEach((unit, factor) ->
                        text.append("；1 ").append(unit).append(" = ").append(factor.toPlainString()));
        return text.toString();
    }

    private static ItemKey.Blank blank(String line) {
        Matcher number = QUANTITY.matcher(line);
        if (!number.matches()) {
            return new ItemKey.Spellings(spellings(line));
        }
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        Matcher unit = UNIT.matcher(number.group(FIRST_GROUP_OF_UNITS));
        while (unit.find()) {
            units.put(unit.group(1), new BigDecimal(unit.group(2)));
        }
        String tolerance = number.group(2);
        return new Quantity(
                new BigDecimal(number.group(1)),
                tolerance == null ? BigDecimal.ZERO : new BigDecimal(tolerance),
                number.group(3) != null,
                number.group(4).strip(),
                units);
    }

    /** Between bars; a bar after a backslash belongs to the spelling, and so does a backslash after one. */
    private static List<String> spellings(String line) {
        List<String> spellings = new ArrayList<>();
        StringBuilder spelling = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                spelling.append(line.charAt(++i));
            } else if (c == '|' || c == '｜') {
                spellings.add(spelling.toString().strip());
                spelling.setLength(0);
            } else {
                spelling.append(c);
            }
        }
        spellings.add(spelling.toString().strip());
        return spellings.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static Optional<ItemKey> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            pairs.put(pair.group(1), pair.group(2).toUpperCase(Locale.ROOT));
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new ItemKey.Pairs(pairs));
    }

    private static Optional<List<String>> letters(String text) {
        String letters = BETWEEN.matcher(text).replaceAll("").replace("→", "").toUpperCase(Locale.ROOT);
        return letters.matches("[A-J]+")
                ? Optional.of(Arrays.stream(letters.split("")).distinct().toList())
                : Optional.empty();
    }

    private static String write(Region region) {
        if (region instanceof Region.Rectangle box) {
            return "矩形 %d,%d,%d,%d".formatted(box.x(), box.y(), box.width(), box.height());
        }
        if (region instanceof Region.Ellipse oval) {
            return "椭圆 %d,%d,%d,%d".formatted(oval.x(), oval.y(), oval.radiusX(), oval.radiusY());
        }
        return "多边形 "
                + ((Region.Polygon) region)
                        .points().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Optional<ItemKey> regions(List<String> lines) {
        List<Region> regions = new ArrayList<>();
        for (String line : lines) {
            Optional<Region> region = region(line);
            if (region.isEmpty()) {
                return Optional.empty();
            }
            regions.add(region.get());
        }
        return regions.isEmpty() ? Optional.empty() : Optional.of(new ItemKey.Regions(regions));
    }

    private static Optional<Region> region(String line) {
        for (String shape : SHAPES.keySet()) {
            if (line.startsWith(shape)) {
                List<Integer> at = numbers(line.substring(shape.length()));
                int wanted = SHAPES.get(shape);
                if (wanted > 0 && at.size() != wanted || at.isEmpty()) {
                    return Optional.empty();
                }
                return Optional.of(
                        switch (shape) {
                            case "矩形" -> new Region.Rectangle(at.get(0), at.get(1), at.get(2), at.get(3));
                            case "椭圆" -> new Region.Ellipse(at.get(0), at.get(1), at.get(2), at.get(3));
                            default -> new Region.Polygon(at);
                        });
            }
        }
        return Optional.empty();
    }

    /** Empty if anything else than numbers of up to four digits stands there. */
    private static List<Integer> numbers(String text) {
        List<String> pieces = Arrays.stream(BETWEEN.split(text.strip()))
                .filter(piece -> !piece.isEmpty())
                .toList();
        return pieces.stream().allMatch(piece -> piece.matches("\\d{1,4}"))
                ? pieces.stream().map(Integer::valueOf).toList()
                : List.of();
    }
}
