package org.gankao.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/** How pages write times and figures ({@code #{fmt.time(row.at())}}); an absent value is a dash. */
@Named("fmt")
@RequestScoped
public class Formats {

    private static final String NONE = "—";

    @Inject
    Language language;

    @Inject
    Wording wording;

    /** 3月5日 14:30. */
    public String time(@Nullable Instant instant) {
        return instant == null ? NONE : BusinessTime.shortText(instant, locale());
    }

    /** 2026年3月5日 14:30. */
    public String longTime(@Nullable Instant instant) {
        return instant == null ? NONE : BusinessTime.longText(instant, locale());
    }

    /** 2026年3月5日. */
    public String day(@Nullable LocalDate day) {
        return day == null ? NONE : BusinessTime.dayText(day, locale());
    }

    /** 170,204. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 3,578 / 5,964. */
    public String of(long part, long whole) {
        return count(part) + " / " + count(whole);
    }

    /** Two decimals. */
    public String score(@Nullable Object score) {
        if (score == null) {
            return NONE;
        }
        if (score instanceof Fraction exact) {
            return exact.toDecimal(2).toPlainString();
        }
        if (score instanceof BigDecimal decimal) {
            return decimal.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
        }
        return score.toString();
    }

    /** Whole percent of a part, 0 where there is nothing to divide by. */
    public int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) (part * 100 / whole);
    }

    /** A text with its places filled: {@code #{fmt.text('exam.left', minutes)}}. */
    /** A message with its arguments in a list. */
    public String with(String key, List<String> args) {
        return wording.text(locale(), key, args);
    }

    public String text(String key, Object a) {
        return wording.text(locale(), key, a);
    }

    public String text(String key, Object a, Object b) {
        return wording.text(locale(), key, a, b);
    }

    public String text(String key, Object a, Object b, Object c) {
        return wording.text(locale(), key, a, b, c);
    }

    public String text(String key, Object a, Object b, Object c, Object d) {
        return wording.text(locale(), key, a, b, c, d);
    }

    private Locale locale() {
        return language.getLocale();
    }
}
