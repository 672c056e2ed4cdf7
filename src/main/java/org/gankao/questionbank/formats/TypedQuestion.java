package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.jspecify.annotations.Nullable;

/** A numbered question while {@link TextQuestions} reads it, and what it comes to. */
final class TypedQuestion {

    private static final Pattern SHOWN_KEY =
            Pattern.compile("[（(][\\s　]*([A-Ha-h][A-Ha-h、,，\\s]*|√|×|✓|✗|对|错|正确|错误)[\\s　]*[）)]");
    private static final Pattern GAP = Pattern.compile("[（(][\\s　]*[）)]");
    private static final Pattern BETWEEN_KEYS = Pattern.compile("[、,，;；/\\s]+");
    private static final Pattern BETWEEN_ANSWERS = Pattern.compile("[;；]");
    private static final Pattern BETWEEN_SPELLINGS = Pattern.compile("[|｜]");
    private static final Pattern COUNTED = Pattern.compile("^(?:[①②③④⑤⑥⑦⑧⑨⑩]|[（(]\\d{1,2}[）)])\\s*");

    private final int line;
    private final int number;
    private final @Nullable ItemType section;
    private @Nullable ItemType type;
    private final StringBuilder stem = new StringBuilder();
    private final List<StringBuilder> options = new ArrayList<>();
    private final StringBuilder answer = new StringBuilder();
    private final StringBuilder explanation = new StringBuilder();
    private final Marks marks = new Marks();
    private String topic = "";
    private StringBuilder current = stem;
    private boolean inField;
    private boolean picture;

    TypedQuestion(int line, @Nullable ItemType section, int number) {
        this.line = line;
        this.section = section;
        this.type = section;
        this.number = number;
    }

    void call(@Nullable ItemType own) {
        type = own;
    }

    void showPicture() {
        picture = true;
    }

    boolean takesOptions() {
        return !inField && (type == null || type.hasOptions());
    }

    char nextLetter() {
        return (char) ('A' + options.size());
    }

    void option(String text) {
        current = new StringBuilder(text);
        options.add(current);
    }

    /** @param name 答案, 解析, 难度, 知识点, 出处 or a longer form of theirs */
    void begin(String name, String text) {
        inField = true;
        current = new StringBuilder();
        if (name.endsWith("解析")) {
            current = explanation;
            current.append(text);
        } else if (name.endsWith("答案")) {
            current = answer;
            current.append(text);
        } else if (name.equals("难度")) {
            marks.take("难度:" + text);
        } else if (name.equals("知识点")) {
            topic = text;
        } else {
            marks.put("source", text);
        }
    }

    void goOn(String text) {
        if (!text.isEmpty()) {
            current.append(current.isEmpty() ? "" : "\n").append(text);
        }
    }

    void finish(Questions found, AnswerList answers) {
        String column = "第" + number + "题";
        if (picture) {
            found.find(Finding.Kind.LEFT_OUT, line, column, "pictureInWord");
            return;
        }
        String text = stem.toString();
        String key = answer.isEmpty() ? answers.of(section, number).orElse("") : answer.toString();
        Matcher shown = SHOWN_KEY.matcher(text);
        if (key.isEmpty() && type != ItemType.FILL_IN && type != ItemType.SHORT_ANSWER) {
            while (shown.find()) {
                key = shown.group(1); // the last one counts: earlier brackets may be words of the stem
            }
            if (!key.isEmpty()) {
                int at = text.lastIndexOf(lastOf(text));
                text = text.substring(0, at) + "（　　）"
                        + text.substring(at + lastOf(text).length());
            }
        }
        if (key.isEmpty()) {
            found.find(Finding.Kind.LEFT_OUT, line, column, "noKey");
            return;
        }
        add(found, column, text, key);
    }

    private static String lastOf(String text) {
        Matcher shown = SHOWN_KEY.matcher(text);
        String last = "";
        while (shown.find()) {
            last = shown.group();
        }
        return last;
    }

    private void add(Questions found, String column, String text, String key) {
        ItemType meant = type == null ? guess(text, key) : type;
        if (meant == ItemType.FILL_IN) {
            text = text.replaceAll("_{2,}", "____");
            text = ItemContent.blanks(text) == 0 ? GAP.matcher(text).replaceAll("____") : text;
        }
        Optional<ItemKey> read = key(meant, text, key);
        if (read.isEmpty()) {
            found.find(Finding.Kind.LEFT_OUT, line, column + " 答案", "keyUnread", key);
            return;
        }
        ItemBody body = new ItemBody.Plain();
        if (meant.hasOptions()) {
            List<Option> all = new ArrayList<>();
            options.forEach(option ->
                    all.add(new Option(String.valueOf((char) ('A' + all.size())), option.toString())));
            body = new ItemBody.Choice(all);
        } else if (!options.isEmpty()) {
            found.find(Finding.Kind.LEFT_OUT, line, column, "optionNotWanted");
            return;
        }
        found.add(new Question(line, topic, marks, meant, text, null, body, read.get(), explanation.toString()));
    }

    private ItemType guess(String text, String key) {
        if (!options.isEmpty()) {
            return letters(key).size() > 1 ? ItemType.MULTIPLE : ItemType.SINGLE;
        }
        if (SheetWords.truth(key).isPresent()) {
            return ItemType.TRUE_FALSE;
        }
        return text.contains("__") || GAP.matcher(text).find() ? ItemType.FILL_IN : ItemType.SHORT_ANSWER;
    }

    private static List<String> letters(String key) {
        String letters = BETWEEN_KEYS.matcher(key).replaceAll("").toUpperCase(Locale.ROOT);
        return letters.matches("[A-H]+")
                ? Arrays.stream(letters.split("")).distinct().sorted().toList()
                : List.of();
    }

    private static Optional<ItemKey> key(ItemType type, String stem, String key) {
        return switch (type) {
            case TRUE_FALSE -> SheetWords.truth(key.strip()).map(ItemKey::ofTruth);
            case FILL_IN -> Optional.of(new ItemKey.Blanks(blanks(stem, key)));
            case SHORT_ANSWER -> Optional.of(new ItemKey.Points(points(key)));
            default -> Optional.of(letters(key)).filter(all -> !all.isEmpty()).map(ItemKey::ofChoices);
        };
    }

    private static List<ItemKey.Blank> blanks(String stem, String key) {
        List<String> answers = ItemContent.blanks(stem) == 1 ? List.of(key) : List.of(BETWEEN_ANSWERS.split(key));
        List<ItemKey.Blank> blanks = new ArrayList<>();
        for (String one : answers) {
            blanks.add(new ItemKey.Spellings(Arrays.stream(BETWEEN_SPELLINGS.split(one))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList()));
        }
        return blanks;
    }

    private static List<ItemKey.Point> points(String key) {
        List<String> pieces = key.contains("\n") ? key.lines().toList() : List.of(BETWEEN_ANSWERS.split(key));
        return pieces.stream()
                .map(piece -> COUNTED.matcher(piece.strip()).replaceFirst(""))
                .filter(piece -> !piece.isEmpty())
                .map(Points::read)
                .toList();
    }
}
