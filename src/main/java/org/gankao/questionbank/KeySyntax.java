package org.gankao.questionbank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keys as lists of texts, lists and maps: the form in which the database, frozen papers and requests hold them. What a
 * candidate answers is described at {@code exam.paper.SectionItem}.
 *
 * <ul>
 *   <li>choices: one list of the right letters {@code [["A","C"]]}, or {@code [["true"]]}
 *   <li>fill-in: one entry a blank: a list of accepted spellings {@code ["三十","30"]}, or a number {@code {"number":"30",
 *       "tolerance":"0.5","unit":"亩","units":{"公顷":"15"}}}; a tolerance may be {@code "5%"}; all but the number may be
 *       missing
 *   <li>short answer: one list a point {@code ["要点"]}, with its weight where that is not 1: {@code ["要点","2"]}
 *   <li>matching: one pair a premise {@code ["1","B"]}
 *   <li>ordering: one list of all letters in the right order {@code [["C","A","B"]]}
 *   <li>hotspot: one region an entry, whole ‰: {@code {"rectangle":[x,y,width,height]}}, {@code
 *       {"ellipse":[x,y,radiusX,radiusY]}}, {@code {"polygon":[x1,y1,x2,y2,x3,y3]}}
 *   <li>case group: one entry a question {@code {"type":"single","answers":[["A"]]}}
 * </ul>
 */
public final class KeySyntax {

    private static final String KEY = "key";

    private KeySyntax() {}

    /**
     * A key that says nothing yet is read too; {@link ContentRules} says what it lacks.
     *
     * @throws org.gankao.shared.RuleViolationException if it is no key of such an item
     */
    public static ItemKey read(ItemType type, List<?> answers) {
        Object first = answers.isEmpty() ? List.of() : answers.get(0);
        return switch (type) {
            case SINGLE, MULTIPLE, PICTURE, PICTURE_CHOICE, TRUE_FALSE -> new ItemKey.Choices(Syntax.texts(first, KEY));
            case ORDERING -> new ItemKey.Sequence(Syntax.texts(first, KEY));
            case FILL_IN ->
                new ItemKey.Blanks(answers.stream().map(KeySyntax::blank).toList());
            case SHORT_ANSWER ->
                new ItemKey.Points(answers.stream().map(KeySyntax::point).toList());
            case MATCHING -> new ItemKey.Pairs(pairs(answers));
            case HOTSPOT ->
                new ItemKey.Regions(answers.stream().map(KeySyntax::region).toList());
            case CASE_GROUP ->
                new ItemKey.Parts(answers.stream().map(KeySyntax::part).toList());
        };
    }

    static List<Object> write(ItemKey key) {
        if (key instanceof ItemKey.Blanks blanks) {
            return map(blanks.blanks(), KeySyntax::write);
        }
        if (key instanceof ItemKey.Points points) {
            return map(
                    points.points(),
                    point -> point.weight() == 1
                            ? List.of(point.text())
                            : List.of(point.text(), String.valueOf(point.weight())));
        }
        if (key instanceof ItemKey.Pairs pairs) {
            return map(List.copyOf(pairs.pairs().entrySet()), pair -> List.of(pair.getKey(), pair.getValue()));
        }
        if (key instanceof ItemKey.Sequence sequence) {
            return List.of(sequence.order());
        }
        if (key instanceof ItemKey.Regions regions) {
            return map(regions.regions(), KeySyntax::write);
        }
        if (key instanceof ItemKey.Parts parts) {
            return map(parts.parts(), part -> Map.of("type", part.type().packName(), "answers", write(part.key())));
        }
        return List.of(key.choices());
    }

    private static ItemKey.Blank blank(Object entry) {
        return entry instanceof Map<?, ?> fields ? quantity(fields) : new ItemKey.Spellings(Syntax.texts(entry, KEY));
    }

    private static Quantity quantity(Map<?, ?> fields) {
        String tolerance = fields.get("tolerance") == null ? "0" : Syntax.text(fields.get("tolerance"), "tolerance");
        boolean percent = tolerance.endsWith("%");
        Map<String, BigDecimal> units = new TreeMap<>();
        if (fields.get("units") != null) {
            Syntax.map(fields.get("units"), "units")
                    .forEach((unit, factor) -> units.put(Syntax.text(unit, "units"), Syntax.decimal(factor, "units")));
        }
        return new Quantity(
                Syntax.decimal(fields.get("number"), "number"),
                Syntax.decimal(percent ? tolerance.substring(0, tolerance.length() - 1) : tolerance, "tolerance"),
                percent,
                fields.get("unit") == null ? "" : Syntax.text(fields.get("unit"), "unit"),
                units);
    }

    private static Object write(ItemKey.Blank blank) {
        if (blank instanceof ItemKey.Spellings spellings) {
            return spellings.texts();
        }
        Quantity quantity = (Quantity) blank;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", quantity.value().toPlainString());
        if (quantity.tolerance().signum() != 0) {
            fields.put("tolerance", quantity.tolerance().toPlainString() + (quantity.percent() ? "%" : ""));
        }
        if (!quantity.unit().isEmpty()) {
            fields.put("unit", quantity.unit());
        }
        if (!quantity.units().isEmpty()) {
            Map<String, Object> units = new LinkedHashMap<>();
            quantity.units().forEach((unit, factor) -> units.put(unit, factor.toPlainString()));
            fields.put("units", units);
        }
        return fields;
    }

    private static ItemKey.Point point(Object entry) {
        List<String> texts = Syntax.texts(entry, KEY);
        if (texts.isEmpty() || texts.size() > 2) {
            throw Syntax.malformed(KEY);
        }
        return new ItemKey.Point(texts.get(0), texts.size() == 1 ? 1 : Syntax.whole(texts.get(1), "weight"));
    }

    private static Map<String, String> pairs(List<?> answers) {
        Map<String, String> pairs = new TreeMap<>();
        for (Object answer : answers) {
            List<String> pair = Syntax.texts(answer, KEY);
            if (pair.size() != 2 || pairs.put(pair.get(0), pair.get(1)) != null) {
                throw Syntax.malformed(KEY);
            }
        }
        return pairs;
    }

    private static Region region(Object entry) {
        Map<?, ?> shape = Syntax.map(entry, KEY);
        if (shape.size() != 1) {
            throw Syntax.malformed(KEY);
        }
        String name = Syntax.text(shape.keySet().iterator().next(), KEY);
        List<Integer> at = Syntax.list(shape.get(name), name).stream()
                .map(one -> Syntax.whole(one, name))
                .toList();
        if (name.equals("polygon")) {
            return new Region.Polygon(at);
        }
        if (at.size() == 4 && name.equals("rectangle")) {
            return new Region.Rectangle(at.get(0), at.get(1), at.get(2), at.get(3));
        }
        if (at.size() == 4 && name.equals("ellipse")) {
            return new Region.Ellipse(at.get(0), at.get(1), at.get(2), at.get(3));
        }
        throw Syntax.malformed(KEY);
    }

    private static Object write(Region region) {
        if (region instanceof Region.Rectangle box) {
            return Map.of("rectangle", List.of(box.x(), box.y(), box.width(), box.height()));
        }
        if (region instanceof Region.Ellipse oval) {
            return Map.of("ellipse", List.of(oval.x(), oval.y(), oval.radiusX(), oval.radiusY()));
        }
        return Map.of("polygon", ((Region.Polygon) region).points());
    }

    private static ItemKey.Part part(Object entry) {
        Map<?, ?> fields = Syntax.map(entry, KEY);
        ItemType type = ItemType.ofPackName(Syntax.text(fields.get("type"), "type"))
                .filter(ItemType::isSimple)
                .orElseThrow(() -> Syntax.malformed("type"));
        return new ItemKey.Part(type, read(type, Syntax.list(fields.get("answers"), "answers")));
    }

    private static <T> List<Object> map(List<T> entries, java.util.function.Function<T, Object> write) {
        List<Object> written = new ArrayList<>();
        entries.forEach(entry -> written.add(write.apply(entry)));
        return written;
    }
}
