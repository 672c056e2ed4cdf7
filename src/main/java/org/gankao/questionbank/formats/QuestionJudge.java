package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gankao.platform.text.PlainText;
import org.gankao.questionbank.ContentRules;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemImportService.Draft;
import org.gankao.questionbank.ItemSyntax;
import org.gankao.questionbank.KnownStem;
import org.gankao.questionbank.pack.Law;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Judges questions of other systems by the rules of the bank. What breaks a rule is left out with a finding, because its
 * author cannot always mend the other system's file; what a file does not say is supplied with a warning.
 */
final class QuestionJudge {

    /** Name of the topic of questions whose file names none. */
    static final String NO_TOPIC = "未分类";

    private static final int LONGEST_TOPIC = 60;
    private static final Map<String, String> HEADINGS = Map.of(
            "stem",
            "题干",
            "options",
            "选项",
            "premises",
            "题目",
            "key",
            "答案",
            "picture",
            "图片",
            "explanation",
            "解析",
            "source",
            "出处",
            "parts",
            "小题");

    private final ItemSheet.Bank bank;
    private final Map<String, String> codes = new HashMap<>();
    private final String prefix;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    private QuestionJudge(ItemSheet.Bank bank, Collection<KnownStem> known, String prefix) {
        this.bank = bank;
        this.prefix = prefix;
        known.forEach(one -> codes.putIfAbsent(one.contentHash(), one.code()));
    }

    /**
     * @param known every item of the bank
     * @param prefix what the codes of new items start with; their number in the file follows
     */
    static SheetReport judge(Questions file, ItemSheet.Bank bank, Collection<KnownStem> known, String prefix) {
        QuestionJudge judge = new QuestionJudge(bank, known, prefix);
        judge.findings.addAll(file.findings());
        int number = 0;
        for (Question question : file.read()) {
            judge.judge(question, ++number);
        }
        judge.findings.sort(Comparator.comparingInt(Finding::row));
        return new SheetReport(file.count(), judge.findings, judge.drafts, file.pictures());
    }

    private void judge(Question question, int number) {
        Integer before = seen.putIfAbsent(said(question), question.line());
        if (before != null) {
            find(Finding.Kind.LEFT_OUT, question, "题干", "sameStem", before);
            return;
        }
        ItemContent content = content(question, bank);
        List<ContentRules.Problem> problems = ContentRules.check(content, question.key());
        problems.forEach(problem -> findings.add(new Finding(
                Finding.Kind.LEFT_OUT, question.line(), heading(problem.field()), problem.key(), problem.args())));
        if (!texts(content, question).allMatch(PlainText::is)) {
            find(Finding.Kind.LEFT_OUT, question, "题干", "hidden");
        } else if (problems.isEmpty()) {
            draft(question, content, number);
        }
    }

    /** By its stem and, where it shows something, by all it shows: many pictures are asked the same about. */
    private static List<Object> said(Question question) {
        return isIllustrated(question)
                ? List.of(
                        question.stem(),
                        Objects.requireNonNullElse(question.picture(), ""),
                        ItemSyntax.write(question.body()))
                : List.of(SheetWords.bare(question.stem()));
    }

    private static boolean isIllustrated(Question question) {
        return question.picture() != null
                || question.body().options().stream().anyMatch(option -> option.picture() != null);
    }

    /** What the question says, its source read against the register of laws; its difficulty, if unknown, medium. */
    static ItemContent content(Question question, ItemSheet.Bank bank) {
        String lawId = question.marks().get("law");
        boolean registered = bank.laws().stream().anyMatch(law -> law.id().equals(lawId));
        String worded = question.marks().get("source");
        SourceText source = SourceText.read(worded, bank.laws(), bank.today());
        return new ItemContent(
                question.type(),
                Objects.requireNonNullElse(question.marks().difficulty(), Difficulty.MEDIUM),
                question.stem(),
                question.picture(),
                question.body(),
                question.explanation(),
                registered ? lawId : source.lawId(),
                registered ? question.marks().get("article") : source.keptArticle(),
                registered ? worded : source.keptText(worded));
    }

    private static Stream<String> texts(ItemContent content, Question question) {
        return Stream.of(
                content.stem(),
                content.explanation(),
                content.sourceText(),
                content.article(),
                CanonicalJson.write(ItemSyntax.write(content.body())),
                CanonicalJson.write(question.key().answers()));
    }

    private void draft(Question question, ItemContent content, int number) {
        String code = code(question, content, number);
        if (code == null) {
            return;
        }
        if (question.marks().difficulty() == null) {
            find(Finding.Kind.WARNING, question, "难度", "difficultySupplied");
        }
        if (content.lawId() == null || !content.lawId().equals(question.marks().get("law"))) {
            SourceText.warnings(question.marks().get("source"), bank.laws(), bank.today())
                    .forEach(warning -> find(
                            Finding.Kind.WARNING,
                            question,
                            "出处",
                            warning.key(),
                            warning.args().toArray()));
        } else {
            noteEndedLaw(question, content.lawId());
        }
        SheetWords.outdated(content.stem())
                .ifPresent(word ->
                        find(Finding.Kind.WARNING, question, "题干", "outdatedWord", word.getKey(), word.getValue()));
        String topic = topic(question);
        String topicCode =
                bank.topics().getOrDefault(topic, "t-" + Sha256.hex(topic).substring(0, 10));
        drafts.add(new Draft(code, topicCode, topic, content, question.key()));
    }

    private void noteEndedLaw(Question question, String id) {
        bank.laws().stream()
                .filter(law -> law.id().equals(id) && !law.inForceOn(bank.today()))
                .findFirst()
                .ifPresent((Law law) ->
                        find(Finding.Kind.WARNING, question, "出处", "lawEnded", law.shortTitle(), law.version()));
    }

    /** Null if the bank holds it already. */
    private @Nullable String code(Question question, ItemContent content, int number) {
        String same = codes.get(content.hashWith(question.key()));
        if (same != null) {
            find(Finding.Kind.NOTE, question, "题干", "unchanged", same);
            return null;
        }
        KnownStem known = isIllustrated(question) ? null : bank.stems().get(SheetWords.bare(content.stem()));
        if (known == null) {
            return prefix + "-" + number;
        }
        if (!known.pack().isEmpty()) {
            find(Finding.Kind.LEFT_OUT, question, "题干", "inPack", known.code());
            return null;
        }
        find(Finding.Kind.NOTE, question, "题干", "newWording", known.code());
        return known.code();
    }

    private String topic(Question question) {
        String topic = question.topic();
        if (topic.isEmpty() || topic.length() > LONGEST_TOPIC) {
            find(Finding.Kind.WARNING, question, "知识点", "topicSupplied", NO_TOPIC);
            return NO_TOPIC;
        }
        if (!bank.topics().containsKey(topic)) {
            find(Finding.Kind.WARNING, question, "知识点", "newTopic", topic);
        }
        return topic;
    }

    private static String heading(String field) {
        if (field.startsWith("parts.")) {
            String[] pieces = field.split("\\.");
            return "小题" + pieces[1] + " " + HEADINGS.getOrDefault(pieces[pieces.length - 1], "");
        }
        return HEADINGS.getOrDefault(field, field);
    }

    private void find(Finding.Kind kind, Question question, String column, String key, Object... args) {
        findings.add(Finding.of(kind, question.line(), column, key, args));
    }
}
