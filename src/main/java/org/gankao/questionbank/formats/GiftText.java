package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.List;

/** Signs of GIFT and how a text escapes them: {@code ~ = # { } :} and the backslash by a backslash, line ends as {@code \n}. */
final class GiftText {

    private static final String SIGNS = "~=#{}:\\";

    private GiftText() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (SIGNS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c == '\n' ? "\\n" : String.valueOf(c));
        }
        return escaped.toString();
    }

    static String plain(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                char next = escaped.charAt(i + 1);
                if (next == 'n' || SIGNS.indexOf(next) >= 0) {
                    text.append(next == 'n' ? '\n' : next);
                    i++;
                    continue;
                }
            }
            text.append(c);
        }
        return text.toString().strip();
    }

    /** Where a sign stands that is not escaped, from a place on; -1: nowhere. */
    static int find(String text, String sign, int from) {
        for (int i = from; i + sign.length() <= text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(sign, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The pieces that begin with {@code =} or {@code ~}, each with its sign; what stands before the first is left out. */
    static List<String> answers(String text) {
        List<String> answers = new ArrayList<>();
        int begun = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '=' || c == '~') {
                if (begun >= 0) {
                    answers.add(text.substring(begun, i).strip());
                }
                begun = i;
            }
        }
        if (begun >= 0) {
            answers.add(text.substring(begun).strip());
        }
        return answers;
    }

    /** Without the feedback that follows an unescaped {@code #}. */
    static String withoutFeedback(String answer) {
        int at = find(answer, "#", 0);
        return at < 0 ? answer : answer.substring(0, at).strip();
    }
}
