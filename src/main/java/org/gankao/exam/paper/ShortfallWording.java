package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gankao.platform.text.Wording;

/** Says why a plan cannot be met: 知识模块 土地承包、难度 难：需 3 题，已审 2 题. */
@ApplicationScoped
public class ShortfallWording {

    @Inject
    Wording wording;

    public String text(Locale locale, Shortfall shortfall) {
        String terms = shortfall.terms().stream()
                .map(term -> wording.text(
                        locale, "exam.shortfall.term", wording.text(locale, term.labelKey()), value(locale, term)))
                .collect(Collectors.joining(wording.text(locale, "exam.shortfall.and")));
        return switch (shortfall.kind()) {
            case TOO_FEW ->
                shortfall.worn() == 0
                        ? wording.text(locale, "exam.shortfall", terms, shortfall.wanted(), shortfall.available())
                        : wording.text(
                                locale,
                                "exam.shortfall.worn",
                                terms,
                                shortfall.wanted(),
                                shortfall.available() + shortfall.worn(),
                                shortfall.worn(),
                                shortfall.available());
            case ENEMIES ->
                wording.text(
                        locale,
                        "exam.shortfall.enemies",
                        terms,
                        String.join(wording.text(locale, "exam.shortfall.and"), shortfall.enemies()));
            case UNDECIDED -> wording.text(locale, "exam.shortfall.undecided");
        };
    }

    public List<String> texts(Locale locale, List<Shortfall> shortfalls) {
        return shortfalls.stream().map(shortfall -> text(locale, shortfall)).toList();
    }

    private static String value(Locale locale, Shortfall.Term term) {
        return Wording.texts(locale).getOrDefault(term.value(), term.value());
    }
}
