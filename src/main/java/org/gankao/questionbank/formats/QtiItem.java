package org.gankao.questionbank.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.gankao.platform.files.Element;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.Quantity;
import org.jspecify.annotations.Nullable;

/** One item of QTI while it is read: choice, order, match, text entry and extended text. */
final class QtiItem {

    private static final Set<String> LINES = Set.of("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "prompt");
    private static final Set<String> PLAIN =
            Set.of("p", "div", "br", "span", "prompt", "itemBody", "img", "contentBody");
    private static final Set<String> SKIPPED = Set.of("rubricBlock", "feedbackBlock", "stylesheet", "feedbackInline");

    private final Questions found;
    private final Element item;
    private final String name;
    private final Marks marks = new Marks();
    private final BiFunction<String, String, Optional<Map.Entry<String, byte[]>>> files;
    private String topic = "";
    private boolean broken;

    /** @param files the file a reference from another file points to, with its name */
    QtiItem(
            Questions found,
            Element item,
            String name,
            List<String> keywords,
            BiFunction<String, String, Optional<Map.Entry<String, byte[]>>> files) {
        this.found = found;
        this.item = item;
        this.name = name;
        this.files = files;
        for (String keyword : keywords) {
            if (keyword.startsWith("topic:")) {
                topic = keyword.substring("topic:".length());
            } else if (!keyword.isEmpty() && !marks.take(keyword)) {
                note("标签", "tags", keyword);
            }
        }
    }

    /** Text of a part, with the pictures in it. */
    private record Said(String text, List<Figure> pictures) {}

    void read() {
        Element body = all(item, "itemBody").stream().findFirst().orElse(item);
        List<Element> interactions = interactions(body);
        Set<String> kinds = new TreeSet<>();
        interactions.forEach(interaction -> kinds.add(QtiNames.of(interaction)));
        if (kinds.size() != 1 || interactions.size() > 1 && !kinds.contains("textEntryInteraction")) {
            leaveOut("题型", kinds.isEmpty() ? "foreignType" : "severalInteractions", String.join("、", kinds));
            return;
        }
        Element first = interactions.get(0);
        switch (kinds.iterator().next()) {
            case "choiceInteraction" -> choice(body, first);
            case "orderInteraction" -> order(body, first);
            case "matchInteraction" -> match(body, first);
            case "textEntryInteraction" -> entries(body, interactions);
            case "extendedTextInteraction" -> extended(body);
            default -> leaveOut("题型", "foreignType", QtiNames.of(first));
        }
    }

    private void choice(Element body, Element interaction) {
        List<String> right = correct(interaction);
        Map<String, Option> options = options(all(interaction, "simpleChoice"), 'A', "选项");
        if (Set.of("true", "false").equals(options.keySet())) {
            add(ItemType.TRUE_FALSE, body, new ItemBody.Plain(), ItemKey.ofChoices(right));
            return;
        }
        boolean single = !declaration(interaction)
                .map(declared -> QtiNames.attribute(declared, "cardinality"))
                .orElse("")
                .equals("multiple");
        List<String> letters = new ArrayList<>();
        right.forEach(value -> {
            Option option = options.get(value);
            letters.add(option == null ? value : option.id());
        });
        ItemType type = single ? marks.choice().orElse(ItemType.SINGLE) : ItemType.MULTIPLE;
        boolean pictured = options.values().stream().anyMatch(option -> option.picture() != null);
        if (single && marks.choice().isEmpty() && pictured) {
            type = ItemType.PICTURE_CHOICE;
        }
        add(type, body, new ItemBody.Choice(List.copyOf(options.values())), ItemKey.ofChoices(letters));
    }

    private void order(Element body, Element interaction) {
        Map<String, Option> options = options(all(interaction, "simpleChoice"), 'A', "选项");
        List<String> right = new ArrayList<>();
        correct(interaction).forEach(value -> {
            Option option = options.get(value);
            right.add(option == null ? value : option.id());
        });
        List<Option> listed = List.copyOf(options.values());
        if (right.equals(listed.stream().map(Option::id).toList())) {
            Letters letters =
                    Letters.ofOrdering(listed.stream().map(Option::text).toList(), "");
            List<String> mixed =
                    listed.stream().map(option -> letters.of(option.text())).toList();
            add(ItemType.ORDERING, body, new ItemBody.Ordering(letters.options()), new ItemKey.Sequence(mixed));
            return;
        }
        add(ItemType.ORDERING, body, new ItemBody.Ordering(listed), new ItemKey.Sequence(right));
    }

    private void match(Element body, Element interaction) {
        List<Element> sets = all(interaction, "simpleMatchSet");
        if (sets.size() != 2) {
            leaveOut("题型", "foreignType", "matchInteraction");
            return;
        }
        Map<String, Option> premises = options(all(sets.get(0), "simpleAssociableChoice"), '1', "题目");
        List<Element> choices = all(sets.get(1), "simpleAssociableChoice");
        Map<String, Option> options = options(choices, 'A', "选项");
        boolean reuse = choices.stream()
                .anyMatch(one -> !QtiNames.attribute(one, "matchMax").equals("1"));
        Map<String, String> pairs = new HashMap<>();
        for (String value : correct(interaction)) {
            String[] pair = value.split("\\s+");
            Option premise = pair.length == 2 ? premises.get(pair[0]) : null;
            Option option = pair.length == 2 ? options.get(pair[1]) : null;
            if (premise == null || option == null || pairs.put(premise.id(), option.id()) != null) {
                leaveOut("答案", "keyUnread", value);
                return;
            }
        }
        add(
                ItemType.MATCHING,
                body,
                new ItemBody.Matching(List.copyOf(premises.values()), List.copyOf(options.values()), reuse),
                new ItemKey.Pairs(pairs));
    }

    private void entries(Element body, List<Element> interactions) {
        List<ItemKey.Blank> blanks = new ArrayList<>();
        for (Element interaction : interactions) {
            Optional<Quantity> number = number(interaction);
            blanks.add(number.isPresent() ? number.get() : new ItemKey.Spellings(spellings(interaction)));
        }
        add(ItemType.FILL_IN, body, new ItemBody.Plain(), new ItemKey.Blanks(blanks));
    }

    private Optional<Quantity> number(Element interaction) {
        String response = QtiNames.attribute(interaction, "responseIdentifier");
        String base = declaration(interaction)
                .map(declared -> QtiNames.attribute(declared, "baseType"))
                .orElse("");
        if (!base.equals("float") && !base.equals("integer")) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = correct(interaction).stream().findFirst().flatMap(MoodleNumbers::number);
        Optional<Element> equal = all(item, "equal").stream()
                .filter(one -> all(one, "variable").stream()
                        .anyMatch(variable -> variable.attribute("identifier").equals(response)))
                .findFirst();
        String mode = equal.map(one -> QtiNames.attribute(one, "toleranceMode")).orElse("exact");
        Optional<BigDecimal> tolerance = equal.map(
                        one -> one.attribute("tolerance").split("\\s+")[0])
                .flatMap(MoodleNumbers::number)
                .or(() -> Optional.of(BigDecimal.ZERO));
        return value.map(number ->
                new Quantity(number, tolerance.orElse(BigDecimal.ZERO), mode.equals("relative"), "", Map.of()));
    }

    private List<String> spellings(Element interaction) {
        List<String> texts = new ArrayList<>(correct(interaction));
        declaration(interaction).ifPresent(declared -> {
            for (Element entry : all(declared, "mapEntry")) {
                String key = QtiNames.attribute(entry, "mapKey");
                boolean right = MoodleNumbers.number(QtiNames.attribute(entry, "mappedValue"))
                        .filter(points -> points.signum() > 0)
                        .isPresent();
                if (right && !texts.contains(key)) {
                    texts.add(key);
                }
            }
        });
        return texts;
    }

    private void extended(Element body) {
        List<ItemKey.Point> points = all(item, "rubricBlock").stream()
                .filter(block -> block.attribute("view").contains("scorer"))
                .flatMap(block -> said(block, "采分点").text().lines())
                .filter(line -> !line.isBlank())
                .map(line -> Points.read(line.strip()))
                .toList();
        add(ItemType.SHORT_ANSWER, body, new ItemBody.Plain(), new ItemKey.Points(points));
    }

    private Map<String, Option> options(List<Element> choices, char first, String column) {
        Map<String, Option> options = new LinkedHashMap<>();
        for (Element choice : choices) {
            String id = String.valueOf((char) (first + options.size()));
            Said said = said(choice, column + id);
            if (said.pictures().size() > 1) {
                leaveOut(column + id, "severalPictures");
            }
            Figure picture = said.pictures().isEmpty() ? null : said.pictures().get(0);
            options.put(choice.attribute("identifier"), new Option(id, said.text(), picture));
        }
        return options;
    }

    private Optional<Element> declaration(Element interaction) {
        String response = QtiNames.attribute(interaction, "responseIdentifier");
        return all(item, "responseDeclaration").stream()
                .filter(declared -> declared.attribute("identifier").equals(response))
                .findFirst();
    }

    private List<String> correct(Element interaction) {
        return declaration(interaction).stream()
                .flatMap(declared -> all(declared, "correctResponse").stream())
                .flatMap(correct -> all(correct, "value").stream())
                .map(value -> value.text().strip())
                .toList();
    }

    private void add(ItemType type, Element body, ItemBody content, ItemKey key) {
        Said stem = said(body, "题干");
        StringBuilder explanation = new StringBuilder();
        for (Element feedback : all(item, "modalFeedback")) {
            if (feedback.attribute("identifier").equals("explanation")) {
                explanation.append(said(feedback, "解析").text());
            } else {
                note("反馈", "feedback");
            }
        }
        if (stem.pictures().size() > 1) {
            leaveOut("题干", "severalPictures");
        }
        Figure picture = stem.pictures().isEmpty() ? null : stem.pictures().get(0);
        boolean asked =
                type == ItemType.SINGLE && picture != null && marks.choice().isEmpty();
        if (!broken) {
            ItemType meant = asked ? ItemType.PICTURE : type;
            found.add(new Question(
                    item.line(), topic, marks, meant, stem.text(), picture, content, key, explanation.toString()));
        }
    }

    private Said said(Element holder, String column) {
        StringBuilder text = new StringBuilder();
        List<Figure> pictures = new ArrayList<>();
        Set<String> dropped = new TreeSet<>();
        collect(holder, text, pictures, dropped, column);
        if (!dropped.isEmpty()) {
            note(column, "format", String.join("、", dropped));
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.toString().split("\n")) {
            String kept = line.strip();
            if (!kept.isEmpty()) {
                lines.add(kept.replace('\u00A0', ' '));
            }
        }
        return new Said(String.join("\n", lines), pictures);
    }

    private void collect(
            Element holder, StringBuilder text, List<Figure> pictures, Set<String> dropped, String column) {
        for (Object piece : holder.content()) {
            if (!(piece instanceof Element child)) {
                text.append(piece.toString().replaceAll("[ \\t\\r\\n]+", " "));
                continue;
            }
            String kind = QtiNames.of(child);
            if (kind.equals("textEntryInteraction")) {
                text.append("____");
            } else if (kind.equals("img")) {
                Figure picture = picture(child);
                if (picture != null) {
                    pictures.add(picture);
                }
            } else if (kind.equals("script")
                    || kind.equals("style")
                    || kind.equals("iframe")
                    || kind.equals("object")) {
                note(column, "script");
            } else if (kind.endsWith("Interaction")) {
                for (Element prompt : all(child, "prompt")) {
                    text.append('\n');
                    collect(prompt, text, pictures, dropped, column);
                }
            } else if (!SKIPPED.contains(kind)) {
                text.append(LINES.contains(kind) ? "\n" : "");
                collect(child, text, pictures, dropped, column);
                text.append(LINES.contains(kind) && !kind.equals("br") ? "\n" : "");
                if (!PLAIN.contains(kind)) {
                    dropped.add(kind);
                }
            }
        }
    }

    private @Nullable Figure picture(Element image) {
        Optional<Map.Entry<String, byte[]>> file = files.apply(name, image.attribute("src"));
        if (file.isEmpty()) {
            leaveOut("图片", "pictureMissing", image.attribute("src"));
            return null;
        }
        Figure picture =
                found.picture(item.line(), file.get().getKey(), file.get().getValue(), image.attribute("alt"));
        broken |= picture == null;
        return picture;
    }

    private static List<Element> interactions(Element body) {
        List<Element> interactions = new ArrayList<>();
        for (Element child : body.children()) {
            if (QtiNames.of(child).endsWith("Interaction")) {
                interactions.add(child);
            } else {
                interactions.addAll(interactions(child));
            }
        }
        return interactions;
    }

    /** All elements of a name below one, by the name QTI 2 gives them. */
    private static List<Element> all(Element holder, String wanted) {
        List<Element> all = new ArrayList<>(holder.all(wanted));
        all.addAll(holder.all("qti-" + QtiNames.kebab(wanted)));
        return all;
    }

    private void note(String column, String key, Object... args) {
        found.find(Finding.Kind.NOTE, item.line(), column + " " + name, key, args);
    }

    private void leaveOut(String column, String key, Object... args) {
        broken = true;
        found.find(Finding.Kind.LEFT_OUT, item.line(), column + " " + name, key, args);
    }
}
