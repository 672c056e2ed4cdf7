package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * Answers that stand together at the end of a document: {@code 1-5 ABCDA}, {@code 1.A 2.√}, {@code 3．三十}, or a table
 * with the numbers of the questions in one row and the answers in the next.
 */
final class AnswerList {

    private static final String ONE = "[A-H]{1,8}|[a-h]{1,8}(?![a-z])|√|×|✓|✗|正确|错误|对|错";
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,4})\\s*[-－—~～至]+\\s*(\\d{1,4})\\s*[.．、:：]?\\s*([A-H\\s]{2,}|[√×✓✗对错\\s]{2,})");
    private static final Pattern PAIR =
            Pattern.compile("(\\d{1,4})\\s*[.．、:：)）]?\\s*(" + ONE + ")(?=[\\s,，;；、.。]|\\d|$)");
    private static final Pattern LINE = Pattern.compile("(\\d{1,4})\\s*[.．、:：)）]\\s*(.+)");

    private final Map<String, String> answers = new HashMap<>();
    private List<String> numbers = List.of();

    private static String place(@Nullable ItemType section, String number) {
        return (section == null ? "" : section.name()) + " " + Integer.parseInt(number);
    }

    /** @return false if there is no answer in the line */
    boolean take(@Nullable ItemType section, DocumentText.Line line) {
        return line.cells().isEmpty() ? take(section, line.text()) : row(section, line.cells());
    }

    private boolean take(@Nullable ItemType section, String text) {
        boolean found = false;
        Matcher range = RANGE.matcher(text);
        String rest = text;
        while (range.find()) {
            int from = Integer.parseInt(range.group(1));
            String letters = range.group(3).replaceAll("\\s", "");
            if (letters.length() == Integer.parseInt(range.group(2)) - from + 1) {
                for (int i = 0; i < letters.length(); i++) {
                    answers.put(place(section, String.valueOf(from + i)), letters.substring(i, i + 1));
                }
                rest = rest.replace(range.group(), " ");
                found = true;
            }
        }
        Map<String, String> pairs = new HashMap<>();
        Matcher pair = PAIR.matcher(rest);
        String left = rest;
        while (pair.find()) {
            pairs.put(place(section, pair.group(1)), pair.group(2));
            left = left.replace(pair.group(), "");
        }
        Matcher line = LINE.matcher(rest.strip());
        if (!pairs.isEmpty() && left.replaceAll("[\\s,，;；、.。]", "").isEmpty()) {
            answers.putAll(pairs);
            return true;
        }
        if (line.matches()) {
            answers.put(place(section, line.group(1)), line.group(2).strip());
            return true;
        }
        return found && rest.isBlank();
    }

    private boolean row(@Nullable ItemType section, List<String> cells) {
        List<String> after = new ArrayList<>(cells.subList(1, cells.size()));
        String head = cells.get(0).replaceAll("\\s", "");
        if (head.equals("题号") || head.equals("序号")) {
            numbers = after;
            return true;
        }
        if (!head.contains("答案")) {
            return false;
        }
        for (int i = 0; i < Math.min(after.size(), numbers.size()); i++) {
            if (numbers.get(i).matches("\\d{1,4}")) {
                answers.put(place(section, numbers.get(i)), after.get(i));
            }
        }
        return true;
    }

    /** The answer of a question; one that stands under no heading serves any section. */
    Optional<String> of(@Nullable ItemType section, int number) {
        String own = answers.get(place(section, String.valueOf(number)));
        return Optional.ofNullable(own != null ? own : answers.get(place(null, String.valueOf(number))));
    }
}
