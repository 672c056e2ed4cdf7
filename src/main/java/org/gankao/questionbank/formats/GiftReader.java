package org.gankao.questionbank.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;

/**
 * Reads GIFT: choices, true or false, short answers, numbers, matching and essays; tags in comments, categories.
 *
 * <p>Source: docs.moodle.org, "GIFT format".
 */
final class GiftReader {

    private static final Pattern TAG = Pattern.compile("\\[tag:((?:\\\\.|[^\\]\\\\])*)\\]");
    private static final Pattern NAME = Pattern.compile("^::((?:\\\\.|[^\\\\])*?)::", Pattern.DOTALL);
    private static final Pattern FORMAT = Pattern.compile("^\\[(html|moodle|plain|markdown)\\]");
    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d+(?:\\.\\d+)?)%(.*)$", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile("<\\s*/?\\s*[a-zA-Z][^>]*>");

    private final Questions found;
    private String topic = "";
    private Marks marks = new Marks();
    private final List<String> foreign = new ArrayList<>();

    private GiftReader(Questions found) {
        this.found = found;
    }

    static Questions read(List<String> lines, Questions.Held held) {
        GiftReader reader = new GiftReader(new Questions(held));
        StringBuilder block = new StringBuilder();
        int begun = 1;
        for (int i = 0; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            if (line.strip().startsWith("//")) {
                reader.comment(line);
            } else if (line.strip().startsWith("$CATEGORY:")) {
                reader.topic = MoodleXmlReader.lastOf(line.strip().substring("$CATEGORY:".length()));
            } else if (!line.isBlank()) {
                begun = block.isEmpty() ? i + 1 : begun;
                block.append(block.isEmpty() ? "" : "\n").append(line);
            } else if (!block.isEmpty()) {
                reader.new Reading(begun).read(block.toString());
                block.setLength(0);
            }
        }
        return reader.found;
    }

    private void comment(String line) {
        Matcher tag = TAG.matcher(line);
        while (tag.find()) {
            String text = tag.group(1).replaceAll("\\\\(.)", "$1");
            if (!marks.take(text)) {
                foreign.add(text);
            }
        }
    }

    /** One question while it is read. */
    private final class Reading {

        private final int line;
        private final Marks own = marks;
        private String explanation = "";
        private String format = "moodle";

        Reading(int line) {
            this.line = line;
            if (!foreign.isEmpty()) {
                note("标签", "tags", String.join("、", foreign));
                foreign.clear();
            }
            marks = new Marks();
        }

        void note(String column, String key, Object... args) {
            found.find(Finding.Kind.NOTE, line, column, key, args);
        }

        void leaveOut(String column, String key, Object... args) {
            found.find(Finding.Kind.LEFT_OUT, line, column, key, args);
        }

        void read(String block) {
            found.begin();
            String text = NAME.matcher(block.strip()).replaceFirst("").strip();
            Matcher named = FORMAT.matcher(text);
            if (named.find()) {
                format = named.group(1);
                text = text.substring(named.end());
            }
            int open = GiftText.find(text, "{", 0);
            int close = open < 0 ? -1 : GiftText.find(text, "}", open);
            if (close < 0) {
                leaveOut("题型", "foreignType", "description");
                return;
            }
            String answers = text.substring(open + 1, close).strip();
            int general = GiftText.find(answers, "####", 0);
            if (general >= 0) {
                explanation = words(answers.substring(general + 4), "解析");
                answers = answers.substring(0, general).strip();
            }
            read(text.substring(0, open), answers, text.substring(close + 1));
        }

        private void read(String before, String answers, String after) {
            String bare = GiftText.withoutFeedback(answers).toUpperCase(java.util.Locale.ROOT);
            List<String> each = GiftText.answers(answers);
            if (answers.isEmpty()) {
                add(
                        ItemType.SHORT_ANSWER,
                        words(before + after, "题干"),
                        new ItemBody.Plain(),
                        new ItemKey.Points(List.of()));
            } else if (answers.startsWith("#")) {
                number(before, answers.substring(1), after);
            } else if (Set.of("T", "TRUE", "F", "FALSE").contains(bare)) {
                noteFeedback(List.of(answers));
                add(
                        ItemType.TRUE_FALSE,
                        words(before + after, "题干"),
                        new ItemBody.Plain(),
                        ItemKey.ofTruth(bare.startsWith("T")));
            } else if (each.isEmpty()) {
                leaveOut("答案", "keyUnread", answers);
            } else if (each.stream().allMatch(one -> one.startsWith("=") && GiftText.find(one, "->", 0) > 0)) {
                matching(words(before + after, "题干"), each);
            } else if (each.stream().allMatch(one -> one.startsWith("="))) {
                noteFeedback(each);
                spellings(before, each, after);
            } else {
                noteFeedback(each);
                choice(before, each, after);
            }
        }

        private void choice(String before, List<String> each, String after) {
            List<Option> options = new ArrayList<>();
            List<String> full = new ArrayList<>();
            List<String> weighted = new ArrayList<>();
            for (String one : each) {
                String said = GiftText.withoutFeedback(one.substring(1)).strip();
                Matcher weight = WEIGHT.matcher(said);
                boolean weighs = weight.matches();
                String letter = String.valueOf((char) ('A' + options.size()));
                options.add(new Option(letter, words(weighs ? weight.group(2) : said, "选项" + letter)));
                if (one.startsWith("=")) {
                    full.add(letter);
                } else if (weighs && new BigDecimal(weight.group(1)).signum() > 0) {
                    weighted.add(letter);
                }
            }
            boolean several = full.isEmpty();
            if (!several && !weighted.isEmpty()) {
                note("选项", "partialCredit");
            }
            String gap = after.isBlank() ? "" : "____";
            add(
                    several ? ItemType.MULTIPLE : ItemType.SINGLE,
                    words(before + gap + after, "题干"),
                    new ItemBody.Choice(options),
                    ItemKey.ofChoices(several ? weighted : full));
        }

        private void spellings(String before, List<String> each, String after) {
            List<String> accepted = new ArrayList<>();
            for (String one : each) {
                String said = GiftText.withoutFeedback(one.substring(1)).strip();
                Matcher weight = WEIGHT.matcher(said);
                boolean weighs = weight.matches();
                if (weighs && new BigDecimal(weight.group(1)).compareTo(BigDecimal.valueOf(100)) != 0) {
                    note("答案", "partialCredit");
                    continue;
                }
                String text = words(weighs ? weight.group(2) : said, "答案");
                if (text.replace("\\*", "").contains("*")) {
                    leaveOut("答案", "wildcard", text);
                    return;
                }
                accepted.add(text.replace("\\*", "*"));
            }
            blank(before, after, new ItemKey.Spellings(accepted));
        }

        private void number(String before, String answers, String after) {
            List<String> each = answers.strip().startsWith("=") ? GiftText.answers(answers) : List.of("=" + answers);
            String said = GiftText.withoutFeedback(each.get(0).substring(1)).strip();
            String[] span = said.split("\\.\\.", 2);
            String[] pair = said.split(":", 2);
            Optional<BigDecimal> first = MoodleNumbers.number(span.length == 2 ? span[0] : pair[0]);
            Optional<BigDecimal> second = span.length == 2
                    ? MoodleNumbers.number(span[1])
                    : pair.length == 2 ? MoodleNumbers.number(pair[1]) : Optional.of(BigDecimal.ZERO);
            if (each.size() != 1 || first.isEmpty() || second.isEmpty()) {
                leaveOut("答案", "oneNumber", each.size());
                return;
            }
            noteFeedback(each);
            BigDecimal half = new BigDecimal("0.5");
            BigDecimal value = span.length == 2 ? first.get().add(second.get()).multiply(half) : first.get();
            BigDecimal tolerance =
                    span.length == 2 ? second.get().subtract(first.get()).multiply(half) : second.get();
            MoodleNumbers.read(value, tolerance, List.of(), own.get("tolerance"))
                    .ifPresent(quantity -> blank(before, after, quantity));
        }

        /** The blank stands where the answer stood, unless the stem has one. */
        private void blank(String before, String after, ItemKey.Blank blank) {
            String stem = words(before + (after.isBlank() ? "" : "____") + after, "题干")
                    .replaceAll("_{2,}", "____");
            if (ItemContent.blanks(stem) == 0) {
                note("题干", "blankAdded");
                stem = stem + " ____";
            }
            add(ItemType.FILL_IN, stem, new ItemBody.Plain(), new ItemKey.Blanks(List.of(blank)));
        }

        private void matching(String stem, List<String> each) {
            List<Option> premises = new ArrayList<>();
            List<String> answers = new ArrayList<>();
            List<String> chosen = new ArrayList<>();
            for (String one : each) {
                int arrow = GiftText.find(one, "->", 0);
                String premise = words(one.substring(1, arrow), "题目");
                String answer = words(one.substring(arrow + 2), "选项");
                if (!premise.isEmpty()) {
                    premises.add(new Option(String.valueOf(premises.size() + 1), premise));
                    chosen.add(answer);
                }
                if (!answers.contains(answer)) {
                    answers.add(answer);
                }
            }
            boolean reuse = !own.get("reuse").isEmpty() || Set.copyOf(chosen).size() < chosen.size();
            Letters letters = Letters.ofMatching(answers, chosen, own.get("letters"));
            Map<String, String> pairs = new HashMap<>();
            for (int i = 0; i < chosen.size(); i++) {
                pairs.put(String.valueOf(i + 1), letters.of(chosen.get(i)));
            }
            add(
                    ItemType.MATCHING,
                    stem,
                    new ItemBody.Matching(premises, letters.options(), reuse),
                    new ItemKey.Pairs(pairs));
        }

        private void add(ItemType type, String stem, ItemBody body, ItemKey key) {
            found.add(new Question(line, topic, own, type, stem, null, body, key, explanation));
        }

        private void noteFeedback(List<String> answers) {
            if (answers.stream().anyMatch(answer -> GiftText.find(answer, "#", 0) >= 0)) {
                note("反馈", "feedback");
            }
        }

        /** A text without its escapes and, where its format knows markup, without that. */
        private String words(String escaped, String column) {
            String text = GiftText.plain(escaped);
            boolean marked = format.equals("html")
                    || format.equals("moodle") && HTML.matcher(text).find();
            if (!marked) {
                return text;
            }
            HtmlText html = HtmlText.read(format.equals("html") ? text : text.replace("\n", "<br>"));
            if (html.active()) {
                note(column, "script");
            }
            if (!html.dropped().isEmpty()) {
                note(column, "format", String.join("、", html.dropped()));
            }
            html.images().forEach(image -> note(column, "pictureDropped", image.source()));
            return html.text();
        }
    }
}
