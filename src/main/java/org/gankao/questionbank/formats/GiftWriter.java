package org.gankao.questionbank.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.Quantity;

/**
 * Writes GIFT, with tags in comments ({@link Marks}) as Moodle does. A blank becomes the place of the answer.
 *
 * <p>Source: docs.moodle.org, "GIFT format".
 */
final class GiftWriter {

    private final ItemSheet.Bank bank;
    private final Losses losses = new Losses();
    private final StringBuilder file = new StringBuilder();
    private String topic = "";

    private GiftWriter(ItemSheet.Bank bank) {
        this.bank = bank;
    }

    /** @param bank for its laws, against which each item is read back */
    static Written write(List<Exchanged> items, ItemSheet.Bank bank) {
        GiftWriter writer = new GiftWriter(bank);
        items.forEach(writer::write);
        return writer.losses.written(writer.file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(Exchanged item) {
        Optional<String> lost = loss(item);
        if (lost.isPresent()) {
            losses.whole(item, lost.get());
            return;
        }
        String question = question(item);
        String category = "$CATEGORY: $course$/top/" + item.topic().replace("/", "//") + "\n\n";
        Questions back = GiftReader.read((category + question).lines().toList(), (name, bytes) -> Optional.empty());
        if (!Comeback.whole(item, back, bank)) {
            losses.whole(item, "ambiguous");
            return;
        }
        losses.carried();
        if (!item.topic().equals(topic)) {
            topic = item.topic();
            file.append(category);
        }
        file.append(question).append('\n');
    }

    /** Why the format cannot carry an item, as a message below {@code questionbank.export}. */
    private static Optional<String> loss(Exchanged item) {
        ItemContent content = item.content();
        ItemType type = content.type();
        if (type == ItemType.SHORT_ANSWER) {
            return Optional.of("pointsOfAnswer");
        }
        if (type == ItemType.ORDERING || type == ItemType.HOTSPOT || type == ItemType.CASE_GROUP) {
            return Optional.of("type");
        }
        if (content.picture() != null || content.options().stream().anyMatch(option -> option.picture() != null)) {
            return Optional.of("pictures");
        }
        if (item.key() instanceof ItemKey.Blanks key) {
            if (key.blanks().size() > 1) {
                return Optional.of("severalBlanks");
            }
            if (key.blanks().get(0) instanceof Quantity quantity
                    && !quantity.unit().isEmpty()) {
                return Optional.of("numbers");
            }
        }
        return Optional.empty();
    }

    private static String question(Exchanged item) {
        ItemContent content = item.content();
        Marks marks = Marks.of(content);
        String stem = GiftText.escape(content.stem());
        String after = "";
        if (content.type() == ItemType.FILL_IN) {
            int gap = stem.indexOf("____");
            if (!stem.substring(gap + 4).isBlank()) {
                after = stem.substring(gap + 4);
                stem = stem.substring(0, gap);
            }
        }
        String answers = answers(item, marks);
        String explanation = content.explanation().isEmpty() ? "" : "####" + GiftText.escape(content.explanation());
        StringBuilder tags = new StringBuilder("// [id:" + item.code() + "]");
        marks.tags()
                .forEach(tag -> tags.append(" [tag:")
                        .append(tag.replace("\\", "\\\\").replace("]", "\\]"))
                        .append(']'));
        return tags + "\n::" + GiftText.escape(item.code()) + "::[plain]" + stem + "{" + answers + explanation + "}"
                + after + "\n";
    }

    private static String answers(Exchanged item, Marks marks) {
        ItemKey key = item.key();
        return switch (item.content().type()) {
            case TRUE_FALSE -> key.choices().contains("true") ? "TRUE" : "FALSE";
            case FILL_IN -> blank(((ItemKey.Blanks) key).blanks().get(0), marks);
            case MATCHING -> matching((ItemBody.Matching) item.content().body(), (ItemKey.Pairs) key, marks);
            default -> choice(item);
        };
    }

    private static String choice(Exchanged item) {
        List<String> key = item.key().choices();
        boolean single = item.content().type() != ItemType.MULTIPLE;
        int wrong = Math.max(1, item.content().options().size() - key.size());
        StringBuilder answers = new StringBuilder();
        for (Option option : item.content().options()) {
            boolean right = key.contains(option.id());
            String sign = single
                    ? right ? "=" : "~"
                    : right
                            ? "~%" + MoodleXmlWriter.share(key.size()) + "%"
                            : "~%-" + MoodleXmlWriter.share(wrong) + "%";
            answers.append("\n\t").append(sign).append(GiftText.escape(option.text()));
        }
        return answers + "\n";
    }

    private static String blank(ItemKey.Blank blank, Marks marks) {
        if (blank instanceof ItemKey.Spellings spellings) {
            StringBuilder answers = new StringBuilder();
            spellings.texts().forEach(text -> answers.append('=').append(GiftText.escape(text.replace("*", "\\*"))));
            return answers.toString();
        }
        Quantity quantity = (Quantity) blank;
        if (quantity.percent()) {
            marks.put("tolerance", quantity.tolerance().toPlainString() + "%");
        }
        return "#" + quantity.value().toPlainString() + ":" + quantity.margin().toPlainString();
    }

    private static String matching(ItemBody.Matching body, ItemKey.Pairs key, Marks marks) {
        Map<String, String> texts = new LinkedHashMap<>();
        body.options().forEach(option -> texts.put(option.id(), option.text()));
        List<String> letters = new ArrayList<>();
        StringBuilder answers = new StringBuilder();
        for (Option premise : body.premises()) {
            String letter = key.pairs().getOrDefault(premise.id(), "");
            answers.append("\n\t=").append(GiftText.escape(premise.text()));
            answers.append(" -> ").append(GiftText.escape(texts.getOrDefault(letter, "")));
            if (!letters.contains(letter)) {
                letters.add(letter);
            }
        }
        for (Option option : body.options()) {
            if (!letters.contains(option.id())) {
                letters.add(option.id());
                answers.append("\n\t= -> ").append(GiftText.escape(option.text()));
            }
        }
        marks.put("letters", String.join("", letters)).put("reuse", body.reuse() ? "true" : "");
        return answers + "\n";
    }
}
