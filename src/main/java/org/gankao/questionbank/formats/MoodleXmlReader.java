package org.gankao.questionbank.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gankao.platform.files.Element;
import org.gankao.platform.files.SafeXml;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.jspecify.annotations.Nullable;

/**
 * Reads Moodle XML: multichoice, truefalse, shortanswer, numerical, essay, matching, ordering and cloze.
 *
 * <p>Source: docs.moodle.org, "Moodle XML format"; for ordering the plugin qtype_ordering.
 */
final class MoodleXmlReader {

    private static final Set<String> FEEDBACKS =
            Set.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "hint");

    private final Questions found;
    private String topic = "";

    private MoodleXmlReader(Questions found) {
        this.found = found;
    }

    static Questions read(byte[] file, Questions.Held held) {
        MoodleXmlReader reader = new MoodleXmlReader(new Questions(held));
        SafeXml.read(file).children("question").forEach(reader::readAny);
        return reader.found;
    }

    private void readAny(Element question) {
        String type = question.attribute("type");
        if (type.equals("category")) {
            topic = question.child("category").map(c -> lastOf(c.text("text"))).orElse("");
            return;
        }
        found.begin();
        Reading reading = new Reading(question);
        switch (type) {
            case "multichoice" -> reading.multichoice();
            case "truefalse" -> reading.truth();
            case "shortanswer" -> reading.shortAnswer();
            case "numerical" -> reading.numerical();
            case "essay" -> reading.essay();
            case "matching" -> reading.matching();
            case "ordering" -> reading.ordering();
            case "cloze" -> reading.cloze();
            default -> reading.leaveOut("题型", "foreignType", type);
        }
    }

    /** {@code $course$/top/土地承包}: the last name; a slash inside a name is doubled. */
    static String lastOf(String path) {
        String[] names = path.replace("//", "\u0001").split("/");
        String last = names[names.length - 1].replace('\u0001', '/').strip();
        return last.startsWith("$") || last.equals("top") ? "" : last;
    }

    /** One question while it is read. */
    private final class Reading {

        private final Element question;
        private final Marks marks = new Marks();
        private @Nullable Figure picture;
        private boolean broken;

        Reading(Element question) {
            this.question = question;
            List<String> foreign = new ArrayList<>();
            question.all("tag").stream().map(tag -> tag.text("text")).forEach(tag -> {
                if (!tag.isEmpty() && !marks.take(tag)) {
                    foreign.add(tag);
                }
            });
            if (!foreign.isEmpty()) {
                note("标签", "tags", String.join("、", foreign));
            }
        }

        void note(String column, String key, Object... args) {
            found.find(Finding.Kind.NOTE, question.line(), column, key, args);
        }

        void leaveOut(String column, String key, Object... args) {
            broken = true;
            found.find(Finding.Kind.LEFT_OUT, question.line(), column, key, args);
        }

        void multichoice() {
            boolean single = !List.of("false", "0").contains(question.text("single"));
            List<Option> options = new ArrayList<>();
            List<String> key = new ArrayList<>();
            for (Element answer : question.children("answer")) {
                String letter = String.valueOf((char) ('A' + options.size()));
                options.add(option(letter, answer, "选项" + letter));
                BigDecimal fraction = number(answer.attribute("fraction")).orElse(BigDecimal.ZERO);
                if (single ? isFull(fraction) : fraction.signum() > 0) {
                    key.add(letter);
                } else if (single && fraction.signum() > 0) {
                    note("选项" + letter, "partialCredit");
                }
            }
            String stem = stem();
            boolean pictured = options.stream().anyMatch(option -> option.picture() != null);
            ItemType seen = pictured ? ItemType.PICTURE_CHOICE : picture != null ? ItemType.PICTURE : ItemType.SINGLE;
            ItemType one = marks.choice().orElse(seen);
            add(single ? one : ItemType.MULTIPLE, stem, new ItemBody.Choice(options), ItemKey.ofChoices(key));
        }

        void truth() {
            String right = question.children("answer").stream()
                    .filter(answer ->
                            isFull(number(answer.attribute("fraction")).orElse(BigDecimal.ZERO)))
                    .map(answer -> answer.text("text"))
                    .findFirst()
                    .orElse("");
            add(ItemType.TRUE_FALSE, stem(), new ItemBody.Plain(), ItemKey.ofChoices(List.of(right)));
        }

        void shortAnswer() {
            List<String> accepted = new ArrayList<>();
            for (Element answer : question.children("answer")) {
                BigDecimal fraction = number(answer.attribute("fraction")).orElse(BigDecimal.ZERO);
                String text = answer.text("text");
                if (!isFull(fraction)) {
                    if (fraction.signum() > 0) {
                        note("答案", "partialCredit");
                    }
                } else if (text.replace("\\*", "").contains("*")) {
                    leaveOut("答案", "wildcard", text);
                } else {
                    accepted.add(text.replace("\\*", "*"));
                }
            }
            add(
                    ItemType.FILL_IN,
                    withBlank(stem()),
                    new ItemBody.Plain(),
                    new ItemKey.Blanks(List.of(new ItemKey.Spellings(accepted))));
        }

        void numerical() {
            List<Element> right = question.children("answer").stream()
                    .filter(answer ->
                            isFull(number(answer.attribute("fraction")).orElse(BigDecimal.ZERO)))
                    .toList();
            if (right.size() != 1 || number(right.get(0).text("text")).isEmpty()) {
                leaveOut("答案", "oneNumber", right.size());
                return;
            }
            if (question.children("answer").size() > 1) {
                note("答案", "partialCredit");
            }
            List<MoodleNumbers.Unit> units = new ArrayList<>();
            for (Element unit : question.all("unit")) {
                Optional<BigDecimal> times = MoodleNumbers.multiplier(unit.text("multiplier"));
                if (times.isEmpty()) {
                    leaveOut("答案", "units");
                    return;
                }
                units.add(new MoodleNumbers.Unit(unit.text("unit_name"), times.get()));
            }
            Optional<ItemKey.Blank> quantity = MoodleNumbers.read(
                    number(right.get(0).text("text")).orElseThrow(),
                    number(right.get(0).text("tolerance")).orElse(BigDecimal.ZERO),
                    units,
                    marks.get("tolerance"));
            if (quantity.isEmpty()) {
                leaveOut("答案", "units");
                return;
            }
            add(ItemType.FILL_IN, withBlank(stem()), new ItemBody.Plain(), new ItemKey.Blanks(List.of(quantity.get())));
        }

        void essay() {
            String info = question.child("graderinfo").map(e -> text(e, "采分点")).orElse("");
            List<ItemKey.Point> points = info.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Points::read)
                    .toList();
            add(ItemType.SHORT_ANSWER, stem(), new ItemBody.Plain(), new ItemKey.Points(points));
        }

        void matching() {
            List<Option> premises = new ArrayList<>();
            List<String> answers = new ArrayList<>();
            List<String> chosen = new ArrayList<>();
            for (Element pair : question.children("subquestion")) {
                String answer = pair.child("answer").map(e -> e.text("text")).orElse("");
                Option premise = option(String.valueOf(premises.size() + 1), pair, "题目");
                if (!premise.text().isEmpty() || premise.picture() != null) {
                    premises.add(premise);
                    chosen.add(answer);
                }
                if (!answers.contains(answer)) {
                    answers.add(answer);
                }
            }
            boolean reuse = !marks.get("reuse").isEmpty() || Set.copyOf(chosen).size() < chosen.size();
            Letters letters = Letters.ofMatching(answers, chosen, marks.get("letters"));
            Map<String, String> pairs = new HashMap<>();
            for (int i = 0; i < chosen.size(); i++) {
                pairs.put(String.valueOf(i + 1), letters.of(chosen.get(i)));
            }
            add(
                    ItemType.MATCHING,
                    stem(),
                    new ItemBody.Matching(premises, letters.options(), reuse),
                    new ItemKey.Pairs(pairs));
        }

        void ordering() {
            List<String> right = new ArrayList<>();
            question.children("answer").forEach(answer -> right.add(text(answer, "选项")));
            Letters letters = Letters.ofOrdering(right, marks.get("letters"));
            add(
                    ItemType.ORDERING,
                    stem(),
                    new ItemBody.Ordering(letters.options()),
                    new ItemKey.Sequence(right.stream().map(letters::of).toList()));
        }

        void cloze() {
            Optional<Cloze> cloze = Cloze.read(stem());
            if (cloze.isEmpty()) {
                leaveOut("答案", "cloze");
                return;
            }
            add(
                    ItemType.FILL_IN,
                    cloze.get().stem(),
                    new ItemBody.Plain(),
                    new ItemKey.Blanks(cloze.get().blanks()));
        }

        private String stem() {
            Element text = question.child("questiontext").orElse(question);
            return text(text, "题干", (image, file) -> {
                if (picture != null) {
                    leaveOut("题干", "severalPictures");
                } else if (file == null) {
                    leaveOut("图片", "pictureMissing", image.source());
                } else {
                    picture = taken(image, file);
                }
            });
        }

        private Option option(String id, Element holder, String column) {
            List<Figure> pictures = new ArrayList<>();
            String text = text(holder, column, (image, file) -> {
                Figure figure = file == null ? null : taken(image, file);
                if (file == null) {
                    leaveOut(column, "pictureMissing", image.source());
                } else if (figure != null) {
                    pictures.add(figure);
                }
            });
            if (pictures.size() > 1) {
                leaveOut(column, "severalPictures");
            }
            return new Option(id, text, pictures.isEmpty() ? null : pictures.get(0));
        }

        private @Nullable Figure taken(HtmlText.Image image, Element file) {
            String name = file.attribute("path") + file.attribute("name");
            byte[] content;
            try {
                content = Base64.getMimeDecoder().decode(file.text());
            } catch (IllegalArgumentException e) {
                leaveOut("图片", "pictureMissing", image.source());
                return null;
            }
            Figure figure = found.picture(question.line(), name, content, image.alt());
            broken |= figure == null;
            return figure;
        }

        private String text(Element holder, String column) {
            return text(holder, column, (image, file) -> leaveOut(column, "pictureHere"));
        }

        /** The text of an element with a {@code text} inside, whatever its format; what is lost of it is noted. */
        private String text(Element holder, String column, Pictures pictures) {
            String raw = holder.child("text").map(Element::text).orElse("");
            if (List.of("plain_text", "markdown").contains(holder.attribute("format"))) {
                return raw.replace("\r\n", "\n").strip();
            }
            HtmlText html = HtmlText.read(raw);
            if (html.active()) {
                note(column, "script");
            }
            if (!html.dropped().isEmpty()) {
                note(column, "format", String.join("、", html.dropped()));
            }
            for (HtmlText.Image image : html.images()) {
                pictures.take(image, file(holder, image.source()));
            }
            return html.text();
        }

        private @Nullable Element file(Element holder, String source) {
            String wanted = source.replaceFirst("^@@PLUGINFILE@@", "").replace("%20", " ");
            for (Element file : holder.children("file")) {
                String path = file.attribute("path").isEmpty() ? "/" : file.attribute("path");
                if ((path + file.attribute("name")).equals(wanted)) {
                    return file;
                }
            }
            return null;
        }

        private String withBlank(String raw) {
            String stem = raw.replaceAll("_{2,}", "____");
            if (ItemContent.blanks(stem) > 0) {
                return stem;
            }
            note("题干", "blankAdded");
            return stem + " ____";
        }

        private void add(ItemType type, String stem, ItemBody body, ItemKey key) {
            String explanation =
                    question.child("generalfeedback").map(e -> text(e, "解析")).orElse("");
            noteFeedback();
            if (!broken) {
                found.add(new Question(question.line(), topic, marks, type, stem, picture, body, key, explanation));
            }
        }

        private void noteFeedback() {
            boolean spoken = question.children().stream()
                    .filter(child -> FEEDBACKS.contains(child.name()))
                    .anyMatch(child -> !child.text("text").isEmpty());
            boolean ofAnswers = question.children("answer").stream()
                    .flatMap(answer -> answer.child("feedback").stream())
                    .anyMatch(feedback -> !feedback.text("text").isEmpty());
            if (spoken || ofAnswers) {
                note("反馈", "feedback");
            }
            number(question.text("defaultgrade"))
                    .filter(grade -> grade.compareTo(BigDecimal.ONE) != 0)
                    .ifPresent(grade ->
                            note("分值", "points", grade.stripTrailingZeros().toPlainString()));
        }
    }

    /** Takes a picture of a text; the file is null if there is none of the name. */
    @FunctionalInterface
    private interface Pictures {
        void take(HtmlText.Image image, @Nullable Element file);
    }

    private static boolean isFull(BigDecimal fraction) {
        return fraction.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    private static Optional<BigDecimal> number(String text) {
        return MoodleNumbers.number(text);
    }
}
