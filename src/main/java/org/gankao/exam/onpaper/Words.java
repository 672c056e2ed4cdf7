package org.gankao.exam.onpaper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.platform.text.Wording;

/** What printed papers say, in Chinese whatever language the person at the desk reads. */
final class Words {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final String NUMERALS = "一二三四五六七八九";

    private final Wording wording;

    Words(Wording wording) {
        this.wording = wording;
    }

    String say(String key, Object... args) {
        return wording.text(CHINESE, key, args);
    }

    /** 一、政策知识（20 题，100 分）. */
    String section(PrintedForm form, PrintedForm.Section section) {
        char numeral = NUMERALS.charAt(form.sections().indexOf(section));
        String name = say("SectionKind." + section.kind());
        return section.personal()
                ? say("exam.onpaper.sectionPersonal", numeral, name, plain(section.points()))
                : say("exam.onpaper.section", numeral, name, section.questions().size(), plain(section.points()));
    }

    /** （单选题，2 分）; the parts of a case group have no points of their own. */
    String kind(PrintedQuestion question) {
        String type = say("exam.type." + question.type());
        String points = question.text("points");
        return points.isEmpty() ? say("exam.onpaper.kind", type) : say("exam.onpaper.kindPoints", type, plain(points));
    }

    /** Items, points and minutes of what is on paper. */
    String sum(PrintedForm form) {
        BigDecimal points = form.sections().stream()
                .filter(section -> !section.personal())
                .map(section -> new BigDecimal(section.points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return say(
                "exam.onpaper.sum",
                form.questions().size(),
                points.stripTrailingZeros().toPlainString(),
                form.minutes());
    }

    /** How what is partly right counts; only of types the form has. */
    String rules(PrintedForm form, MarkingRules rules) {
        List<String> types = form.questions().stream()
                .flatMap(question -> question.parts().isEmpty() ? Stream.of(question) : question.parts().stream())
                .map(PrintedQuestion::type)
                .toList();
        return Stream.of(
                        types.contains("multiple") ? say("MultipleRule." + rules.multiple()) : "",
                        types.contains("matching") ? say("MatchingRule." + rules.matching()) : "",
                        types.contains("ordering") ? say("OrderingRule." + rules.ordering()) : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }

    static String plain(String points) {
        return new BigDecimal(points).stripTrailingZeros().toPlainString();
    }
}
