package org.gankao.questionbank.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.Picture;
import org.gankao.questionbank.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Writes Moodle XML. What Moodle has no field for travels in tags ({@link Marks}). Hotspots and case groups are left out.
 *
 * <p>Source: docs.moodle.org, "Moodle XML format".
 */
final class MoodleXmlWriter {

    private final Function<String, Picture> pictures;
    private final XmlOut out = new XmlOut();
    private final Losses losses = new Losses();
    private String topic = "";

    private MoodleXmlWriter(Function<String, Picture> pictures) {
        this.pictures = pictures;
    }

    /** @param pictures the picture of a path */
    static Written write(List<Exchanged> items, Function<String, Picture> pictures) {
        MoodleXmlWriter writer = new MoodleXmlWriter(pictures);
        writer.out.open("quiz").line();
        items.forEach(writer::write);
        return writer.losses.written(writer.out.end());
    }

    private void write(Exchanged item) {
        ItemType type = item.content().type();
        if (type == ItemType.HOTSPOT || type == ItemType.CASE_GROUP) {
            losses.whole(item, "type");
            return;
        }
        boolean plainOptions = type == ItemType.MATCHING || type == ItemType.ORDERING;
        if (plainOptions && item.content().options().stream().anyMatch(option -> option.picture() != null)) {
            losses.whole(item, "optionPictures");
            return;
        }
        List<ItemKey.Blank> blanks = item.key() instanceof ItemKey.Blanks key ? key.blanks() : List.of();
        Optional<String> cloze = blanks.size() > 1 ? Cloze.write(item.content().stem(), blanks) : Optional.of("");
        if (cloze.isEmpty()) {
            losses.whole(item, "unitsInBlanks");
            return;
        }
        losses.carried();
        category(item.topic());
        Marks marks = Marks.of(item.content());
        switch (type) {
            case SINGLE, PICTURE, PICTURE_CHOICE, MULTIPLE -> choice(item, marks);
            case TRUE_FALSE -> truth(item);
            case SHORT_ANSWER -> essay(item);
            case MATCHING -> matching(item, marks);
            case ORDERING -> ordering(item, marks);
            case FILL_IN -> fillIn(item, blanks, cloze.get(), marks);
            default -> throw new IllegalStateException(type.name());
        }
        out.open("tags");
        marks.tags().forEach(tag -> out.open("tag").leaf("text", tag).close());
        out.close().close().line();
    }

    private void category(String name) {
        if (!name.equals(topic)) {
            topic = name;
            out.open("question", "type", "category").open("category");
            out.leaf("text", "$course$/top/" + name.replace("/", "//"))
                    .close()
                    .close()
                    .line();
        }
    }

    private void begin(Exchanged item, String type, String stem) {
        out.open("question", "type", type).line();
        out.open("name").leaf("text", item.code()).close().line();
        illustrated("questiontext", stem, item.content().picture());
        out.line();
        plain("generalfeedback", item.content().explanation());
        out.line().leaf("defaultgrade", "1.0000000").leaf("penalty", "0").leaf("hidden", "0");
        out.leaf("idnumber", item.code()).line();
    }

    private void choice(Exchanged item, Marks marks) {
        boolean single = item.content().type() != ItemType.MULTIPLE;
        if (single) {
            marks.put("type", item.content().type().packName());
        }
        begin(item, "multichoice", item.content().stem());
        out.leaf("single", String.valueOf(single)).leaf("shuffleanswers", "true");
        out.leaf("answernumbering", "ABCD").line();
        List<String> key = item.key().choices();
        int wrong = Math.max(1, item.content().options().size() - key.size());
        for (Option option : item.content().options()) {
            boolean right = key.contains(option.id());
            String fraction = single ? right ? "100" : "0" : right ? share(key.size()) : "-" + share(wrong);
            illustrated("answer", option.text(), option.picture(), "fraction", fraction);
            out.line();
        }
    }

    /** What Moodle takes as that part of 100: five digits after the point. */
    static String share(int parts) {
        return BigDecimal.valueOf(100)
                .divide(BigDecimal.valueOf(parts), 5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void truth(Exchanged item) {
        begin(item, "truefalse", item.content().stem());
        for (String truth : List.of("true", "false")) {
            String fraction = item.key().choices().contains(truth) ? "100" : "0";
            out.open("answer", "fraction", fraction, "format", "moodle_auto_format");
            out.leaf("text", truth).close().line();
        }
    }

    private void essay(Exchanged item) {
        begin(item, "essay", item.content().stem());
        out.leaf("responseformat", "plain").leaf("responserequired", "1");
        List<ItemKey.Point> points = ((ItemKey.Points) item.key()).points();
        plain("graderinfo", String.join("\n", points.stream().map(Points::write).toList()));
    }

    private void matching(Exchanged item, Marks marks) {
        ItemBody.Matching body = (ItemBody.Matching) item.content().body();
        Map<String, String> pairs = ((ItemKey.Pairs) item.key()).pairs();
        Map<String, String> left = new LinkedHashMap<>();
        body.options().forEach(option -> left.put(option.id(), option.text()));
        StringBuilder letters = new StringBuilder();
        begin(item, "matching", item.content().stem());
        out.leaf("shuffleanswers", "true").line();
        Map<String, String> texts = Map.copyOf(left);
        for (Option premise : body.premises()) {
            String letter = pairs.getOrDefault(premise.id(), "");
            pair(premise, texts.getOrDefault(letter, ""));
            if (left.remove(letter) != null) {
                letters.append(letter);
            }
        }
        left.forEach((letter, text) -> {
            pair(new Option("", ""), text); // nothing is asked: it only leads astray
            letters.append(letter);
        });
        marks.put("letters", letters.toString()).put("reuse", body.reuse() ? "true" : "");
    }

    private void pair(Option premise, String answer) {
        out.open("subquestion", "format", "html");
        content(premise.text(), premise.picture());
        out.open("answer").leaf("text", answer).close().close().line();
    }

    private void ordering(Exchanged item, Marks marks) {
        List<String> order = ((ItemKey.Sequence) item.key()).order();
        begin(item, "ordering", item.content().stem());
        out.leaf("layouttype", "VERTICAL").leaf("selecttype", "ALL").leaf("selectcount", "0");
        out.leaf("gradingtype", "ABSOLUTE_POSITION").leaf("showgrading", "SHOW").line();
        int place = 1;
        for (String letter : order) {
            Option option = item.content().options().stream()
                    .filter(one -> one.id().equals(letter))
                    .findFirst()
                    .orElseThrow();
            plain("answer", option.text(), "fraction", place++ + ".0000000");
            out.line();
        }
        marks.put("letters", String.join("", order));
    }

    private void fillIn(Exchanged item, List<ItemKey.Blank> blanks, String cloze, Marks marks) {
        if (blanks.size() > 1) {
            begin(item, "cloze", cloze);
        } else if (blanks.get(0) instanceof ItemKey.Spellings spellings) {
            begin(item, "shortanswer", item.content().stem());
            out.leaf("usecase", "0").line();
            for (String text : spellings.texts()) {
                out.open("answer", "fraction", "100", "format", "moodle_auto_format");
                out.leaf("text", text.replace("*", "\\*")).close().line();
            }
        } else {
            numerical(item, (Quantity) blanks.get(0), marks);
        }
    }

    private void numerical(Exchanged item, Quantity quantity, Marks marks) {
        begin(item, "numerical", item.content().stem());
        out.open("answer", "fraction", "100", "format", "moodle_auto_format");
        out.leaf("text", quantity.value().toPlainString());
        out.leaf("tolerance", quantity.margin().toPlainString()).close().line();
        List<MoodleNumbers.Unit> units = MoodleNumbers.units(quantity);
        if (!units.isEmpty()) {
            out.open("units");
            units.forEach(unit -> out.open("unit")
                    .leaf("multiplier", unit.multiplier().toPlainString())
                    .leaf("unit_name", unit.name())
                    .close());
            out.close().line();
        }
        out.leaf("unitgradingtype", units.isEmpty() ? "0" : "1").leaf("unitpenalty", "1.0000000");
        out.leaf("showunits", units.isEmpty() ? "3" : "0")
                .leaf("unitsleft", "0")
                .line();
        if (quantity.percent()) {
            marks.put("tolerance", quantity.tolerance().toPlainString() + "%");
        }
    }

    private void plain(String name, String text, String... attributes) {
        String[] all = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = "format";
        all[attributes.length + 1] = "plain_text";
        out.open(name, all).leaf("text", text).close();
    }

    private void illustrated(String name, String text, @Nullable Figure picture, String... attributes) {
        if (picture == null) {
            plain(name, text, attributes);
            return;
        }
        String[] all = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = "format";
        all[attributes.length + 1] = "html";
        out.open(name, all);
        content(text, picture);
        out.close();
    }

    /** A text in HTML, with its picture. */
    private void content(String text, @Nullable Figure picture) {
        String html = "<p>" + HtmlText.escape(text) + "</p>";
        if (picture == null) {
            out.leaf("text", text.isEmpty() ? "" : html);
            return;
        }
        Picture content = pictures.apply(picture.path());
        String path = "/" + PictureNames.of(picture.path(), content.mediaType());
        out.leaf(
                "text",
                html + "<p><img src=\"@@PLUGINFILE@@" + path + "\" alt=\"" + HtmlText.escape(picture.alt())
                        + "\"/></p>");
        int folder = path.lastIndexOf('/') + 1;
        out.leaf(
                "file",
                Base64.getEncoder().encodeToString(content.content()),
                "name",
                path.substring(folder),
                "path",
                path.substring(0, folder),
                "encoding",
                "base64");
    }
}
