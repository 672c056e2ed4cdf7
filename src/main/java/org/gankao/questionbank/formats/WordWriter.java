package org.gankao.questionbank.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;

/**
 * Writes a Word document as offices keep questions: a heading for each type, numbered stems, lettered options, the answer after
 * each. {@link TextQuestions} reads it back.
 */
final class WordWriter {

    private static final List<ItemType> TYPES =
            List.of(ItemType.SINGLE, ItemType.MULTIPLE, ItemType.TRUE_FALSE, ItemType.FILL_IN, ItemType.SHORT_ANSWER);
    private static final List<String> HEADINGS = List.of("单选题", "多选题", "判断题", "填空题", "简答题");
    private static final String COUNTS = "一二三四五";

    private final ItemSheet.Bank bank;
    private final Losses losses = new Losses();

    private WordWriter(ItemSheet.Bank bank) {
        this.bank = bank;
    }

    /** @param bank for its laws, by which sources are worded */
    static Written write(List<Exchanged> items, ItemSheet.Bank bank) {
        WordWriter writer = new WordWriter(bank);
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writer.write(items, document);
            document.write(out);
            return writer.losses.written(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Exchanged> items, XWPFDocument document) {
        int headings = 0;
        for (int i = 0; i < TYPES.size(); i++) {
            ItemType type = TYPES.get(i);
            int number = 0;
            for (Exchanged item : items) {
                if (item.content().type() != type) {
                    continue;
                }
                Optional<List<String>> lines = lines(item, HEADINGS.get(i));
                if (lines.isEmpty()) {
                    continue;
                }
                if (number == 0) {
                    heading(document, COUNTS.charAt(headings++) + "、" + HEADINGS.get(i));
                }
                losses.carried();
                document.createParagraph()
                        .createRun()
                        .setText(++number + ". " + lines.get().get(0));
                lines.get().stream()
                        .skip(1)
                        .forEach(line -> document.createParagraph().createRun().setText(line));
            }
        }
        items.stream()
                .filter(item -> !TYPES.contains(item.content().type()))
                .forEach(item -> losses.whole(item, "type"));
    }

    private static void heading(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(240);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(14);
        run.setText(text);
    }

    /** Lines of an item without its number; nothing, with a loss, if it cannot be carried. */
    private Optional<List<String>> lines(Exchanged item, String heading) {
        if (item.content().picture() != null
                || item.content().options().stream().anyMatch(option -> option.picture() != null)) {
            losses.whole(item, "pictures");
            return Optional.empty();
        }
        if (item.key() instanceof ItemKey.Blanks key
                && !key.blanks().stream().allMatch(ItemKey.Spellings.class::isInstance)) {
            losses.whole(item, "numbers");
            return Optional.empty();
        }
        for (String source : Comeback.sources(item.content(), bank)) {
            List<String> lines = worded(item, source);
            if (Comeback.whole(item, readBack(lines, heading), bank)) {
                return Optional.of(lines);
            }
        }
        List<String> lines = worded(item, Comeback.sources(item.content(), bank).get(0));
        if (Comeback.asked(item, readBack(lines, heading), bank)) {
            losses.part(item, "source");
            return Optional.of(lines);
        }
        losses.whole(item, "ambiguous");
        return Optional.empty();
    }

    private static List<String> worded(Exchanged item, String source) {
        List<String> lines = new ArrayList<>(List.of(item.content().stem().split("\n", -1)));
        for (Option option : item.content().options()) {
            lines.addAll(List.of((option.id() + ". " + option.text()).split("\n", -1)));
        }
        lines.addAll(List.of(("答案：" + key(item.key())).split("\n", -1)));
        if (!item.content().explanation().isEmpty()) {
            lines.addAll(List.of(("解析：" + item.content().explanation()).split("\n", -1)));
        }
        lines.add("难度：" + difficulty(item.content().difficulty()));
        lines.add("知识点：" + item.topic());
        if (!source.isEmpty()) {
            lines.add("出处：" + source);
        }
        return lines;
    }

    private static String key(ItemKey key) {
        if (key instanceof ItemKey.Blanks blanks) {
            return String.join(
                    "；",
                    blanks.blanks().stream()
                            .map(blank -> String.join("|", ((ItemKey.Spellings) blank).texts()))
                            .toList());
        }
        if (key instanceof ItemKey.Points points) {
            return String.join("\n", points.points().stream().map(Points::write).toList());
        }
        String letters = String.join("", key.choices());
        return letters.equals("true") ? "对" : letters.equals("false") ? "错" : letters;
    }

    private static String difficulty(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "易";
            case MEDIUM -> "中";
            case HARD -> "难";
        };
    }

    private static Questions readBack(List<String> lines, String heading) {
        List<DocumentText.Line> read = new ArrayList<>(List.of(new DocumentText.Line(1, "一、" + heading)));
        for (int i = 0; i < lines.size(); i++) {
            String text = (i == 0 ? "1. " : "") + lines.get(i);
            if (!text.isBlank()) {
                read.add(new DocumentText.Line(i + 2, text.strip()));
            }
        }
        return TextQuestions.read(read, (name, content) -> Optional.empty());
    }
}
