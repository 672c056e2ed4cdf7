package org.gankao.questionbank.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;

/**
 * Aiken: a line with the stem, a line for each option, {@code ANSWER: B}; nothing else, so only choices of one.
 *
 * <p>Source: docs.moodle.org, "Aiken format".
 */
final class Aiken {

    private static final Pattern OPTION = Pattern.compile("([A-Z])[.)]\\s+(.*)");
    private static final Pattern ANSWER = Pattern.compile("ANSWER:\\s*([A-Z])\\s*");

    private Aiken() {}

    /** Whether a text is of this format: it names an answer on a line of its own, after options. */
    static boolean is(List<String> lines) {
        return lines.stream().anyMatch(line -> ANSWER.matcher(line).matches())
                && lines.stream().anyMatch(line -> OPTION.matcher(line).matches());
    }

    static Questions read(List<String> lines, Questions.Held held) {
        Questions found = new Questions(held);
        List<String> stem = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        int begun = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher option = OPTION.matcher(line);
            Matcher answer = ANSWER.matcher(line);
            if (line.isEmpty()) {
                continue;
            }
            if (stem.isEmpty()) {
                begun = i + 1;
            }
            if (answer.matches()) {
                found.begin();
                add(found, begun, stem, options, answer.group(1));
                stem.clear();
                options.clear();
            } else if (option.matches() && !stem.isEmpty()) {
                options.add(new Option(option.group(1), option.group(2).strip()));
            } else if (options.isEmpty()) {
                stem.add(line);
            } else {
                found.begin();
                found.find(Finding.Kind.LEFT_OUT, begun, "答案", "noKey"); // another question begins without one
                stem.clear();
                options.clear();
                stem.add(line);
                begun = i + 1;
            }
        }
        if (!stem.isEmpty()) {
            found.begin();
            found.find(Finding.Kind.LEFT_OUT, begun, "答案", "noKey");
        }
        return found;
    }

    private static void add(Questions found, int line, List<String> stem, List<Option> options, String key) {
        HtmlText text = HtmlText.read(String.join("\n", stem));
        boolean markup = text.active() || !text.images().isEmpty();
        if (markup) {
            found.find(Finding.Kind.NOTE, line, "题干", "markup");
        }
        found.add(new Question(
                line,
                "",
                new Marks(),
                ItemType.SINGLE,
                String.join("\n", stem),
                null,
                new ItemBody.Choice(options),
                ItemKey.ofChoices(List.of(key)),
                ""));
    }

    static Written write(List<Exchanged> items) {
        Losses losses = new Losses();
        StringBuilder file = new StringBuilder();
        for (Exchanged item : items) {
            ItemContent content = item.content();
            if (content.type() != ItemType.SINGLE) {
                losses.whole(item, "type");
                continue;
            }
            if (content.picture() != null) {
                losses.whole(item, "pictures");
                continue;
            }
            String text = text(item);
            Questions back = read(text.lines().toList(), (name, bytes) -> java.util.Optional.empty());
            if (back.read().size() != 1 || !isSame(back.read().get(0), item)) {
                losses.whole(item, "ambiguous");
                continue;
            }
            losses.carried();
            losses.part(item, "onlyQuestion");
            file.append(text).append('\n');
        }
        return losses.written(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSame(Question read, Exchanged item) {
        return read.stem().equals(item.content().stem())
                && read.body().equals(item.content().body())
                && read.key().equals(item.key());
    }

    private static String text(Exchanged item) {
        StringBuilder text = new StringBuilder(item.content().stem()).append('\n');
        for (Option option : item.content().options()) {
            text.append(option.id()).append(") ").append(option.text()).append('\n');
        }
        return text.append("ANSWER: ")
                .append(String.join("", item.key().choices()))
                .append('\n')
                .toString();
    }
}
