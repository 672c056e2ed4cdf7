package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbered questions as offices type them: headings that name the type, {@code 1.} or {@code 1、} before a stem, {@code
 * A.} before an option, 答案, 解析, 难度, 知识点 and 出处 before theirs; full-width or half-width.
 */
final class TextQuestions {

    private static final String TYPES = "单项选择题|单选题|多项选择题|多选题|判断题|是非题|填空题|简答题|问答题|选择题";
    private static final Pattern HEADING = Pattern.compile(
            "(?:第?[一二三四五六七八九十]+(?:部分|[、.．])|[（(][一二三四五六七八九十]+[）)])?\\s*(" + TYPES + ")\\s*(?:[（(：:，,].*)?");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,4})\\s*(?:[、)）]|[.．](?!\\d))\\s*(.*)", Pattern.DOTALL);
    private static final Pattern OWN_TYPE = Pattern.compile("[【\\[（(](" + TYPES + ")[】\\]）)]\\s*(.*)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "(?:【(正确答案|参考答案|标准答案|答案|答案解析|试题解析|解析|难度|知识点|出处|依据)】\\s*[:：]?"
                    + "|(正确答案|参考答案|标准答案|答案|答案解析|试题解析|解析|难度|知识点|出处|依据)\\s*[:：])\\s*(.*)",
            Pattern.DOTALL);
    private static final Pattern OPTION =
            Pattern.compile("(?:^|(?<=[\\s　]))[（(]?([A-H])\\s*(?:[.．、:：]|[)）][.．、]?)\\s*");
    private static final Pattern ANSWERS = Pattern.compile("【?(?:参考|标准|正确)?答案(?:表|及解析|与解析)?】?");

    private final Questions found;
    private final List<TypedQuestion> typed = new ArrayList<>();
    private final AnswerList answers = new AnswerList();
    private @Nullable ItemType section;
    private boolean headed;
    private boolean atAnswers;
    private @Nullable TypedQuestion open;

    private TextQuestions(Questions found) {
        this.found = found;
    }

    static Questions read(List<DocumentText.Line> lines, Questions.Held held) {
        TextQuestions reading = new TextQuestions(new Questions(held));
        lines.forEach(reading::take);
        reading.typed.forEach(question -> question.finish(reading.found, reading.answers));
        return reading.found;
    }

    private void take(DocumentText.Line line) {
        Matcher heading = HEADING.matcher(line.text());
        if (heading.matches()) {
            section = SheetWords.type(heading.group(1)).orElse(null);
            headed = true;
            open = null;
        } else if (ANSWERS.matcher(line.text()).matches() && !typed.isEmpty()) {
            atAnswers = true;
            section = null;
            open = null;
        } else if (atAnswers || isAnswerRow(line)) {
            if (!answers.take(section, line)) {
                passOver(line);
            }
        } else if (!begin(line)) {
            if (open == null) {
                passOver(line);
            } else {
                add(open, line);
            }
        }
    }

    private static boolean isAnswerRow(DocumentText.Line line) {
        String head = line.cells().isEmpty() ? "" : line.cells().get(0).replaceAll("\\s", "");
        return head.equals("题号") || head.equals("答案");
    }

    private boolean begin(DocumentText.Line line) {
        Matcher number = NUMBER.matcher(line.text());
        if (!number.matches()) {
            return false;
        }
        found.begin();
        TypedQuestion question = new TypedQuestion(line.number(), section, Integer.parseInt(number.group(1)));
        String stem = number.group(2);
        Matcher own = OWN_TYPE.matcher(stem);
        if (own.matches()) {
            question.call(SheetWords.type(own.group(1)).orElse(null));
            stem = own.group(2);
        }
        typed.add(question);
        open = question;
        addText(question, stem);
        if (line.picture()) {
            question.showPicture();
        }
        return true;
    }

    private static void add(TypedQuestion question, DocumentText.Line line) {
        if (line.picture()) {
            question.showPicture();
        }
        Matcher field = FIELD.matcher(line.text());
        if (field.matches()) {
            question.begin(
                    field.group(1) == null ? field.group(2) : field.group(1),
                    field.group(3).strip());
        } else {
            addText(question, line.text());
        }
    }

    /** A text that goes on with what was begun, or brings options, several perhaps. */
    private static void addText(TypedQuestion question, String text) {
        Map<Integer, Integer> begins = new LinkedHashMap<>();
        Matcher option = OPTION.matcher(text);
        char next = question.nextLetter();
        while (question.takesOptions() && option.find()) {
            if (option.group(1).charAt(0) == next) {
                begins.put(option.start(), option.end());
                next++;
            }
        }
        List<Integer> starts = new ArrayList<>(begins.keySet());
        if (starts.isEmpty()) {
            question.goOn(text);
            return;
        }
        if (starts.get(0) > 0) {
            question.goOn(text.substring(0, starts.get(0)).strip());
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            question.option(
                    text.substring(begins.getOrDefault(starts.get(i), 0), end).strip());
        }
    }

    /** Titles and notes to readers; whatever stands before the first heading is none of a question. */
    private void passOver(DocumentText.Line line) {
        String said = line.text().replace('\n', ' ').strip();
        if (!said.isEmpty()) {
            String shown = said.length() > 30 ? said.substring(0, 30) + "…" : said;
            found.find(Finding.Kind.NOTE, line.number(), headed ? "正文" : "标题", "passedOver", shown);
        }
    }
}
