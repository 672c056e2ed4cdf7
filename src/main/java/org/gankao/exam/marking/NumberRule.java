package org.gankao.exam.marking;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.Quantity;
import org.gankao.shared.Fraction;

/**
 * Whether what was filled in is the number asked for, within its tolerance, itself included. Chinese and Arabic numerals, 万
 * and 亿 behind digits, fractions, full and half width are all understood; a unit may be left out, but not be a wrong one.
 * Everything is exact.
 */
final class NumberRule {

    private static final Pattern ARABIC = Pattern.compile("([+-]?)(\\d{1,15}(?:\\.\\d{1,15})?)([百千万亿]?)");
    private static final Pattern RATIO = Pattern.compile("([+-]?)(\\d{1,15})/(\\d{1,15})");
    private static final Pattern CHINESE =
            Pattern.compile("(负?)([零〇一二两三四五六七八九十百千万亿]{1,17})(?:点([零〇一二三四五六七八九]{1,15}))?");
    private static final Map<String, Long> LARGE =
            Map.of("", 1L, "百", 100L, "千", 1000L, "万", 10_000L, "亿", 100_000_000L);

    private NumberRule() {}

    static boolean matches(Quantity key, String given) {
        String text = plain(given);
        return amount(key, text).filter(amount -> isNear(key, amount)).isPresent();
    }

    private static boolean isNear(Quantity key, Fraction amount) {
        Fraction off = amount.minus(Fraction.of(key.value()));
        Fraction margin = Fraction.of(key.margin());
        return off.compareTo(margin) <= 0 && Fraction.ZERO.minus(off).compareTo(margin) <= 0;
    }

    /** In the unit of the key; empty if it is no number or has another unit. */
    private static Optional<Fraction> amount(Quantity key, String text) {
        Map<String, BigDecimal> units = new TreeMap<>(key.units());
        units.put(key.unit(), BigDecimal.ONE);
        for (Map.Entry<String, BigDecimal> unit : units.entrySet()) {
            String name = plain(unit.getKey());
            if (!name.isEmpty() && text.endsWith(name)) {
                Optional<Fraction> number = number(text.substring(0, text.length() - name.length()));
                if (number.isPresent()) {
                    return number.map(count -> count.times(Fraction.of(unit.getValue())));
                }
            }
        }
        return number(text);
    }

    private static Optional<Fraction> number(String text) {
        Matcher arabic = ARABIC.matcher(text);
        if (arabic.matches()) {
            Fraction digits = Fraction.of(new BigDecimal(arabic.group(2)));
            return Optional.of(signed(arabic.group(1), digits.times(LARGE.get(arabic.group(3)))));
        }
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            long whole = Long.parseLong(ratio.group(3));
            return whole == 0
                    ? Optional.empty()
                    : Optional.of(signed(ratio.group(1), Fraction.of(Long.parseLong(ratio.group(2)), whole)));
        }
        int over = text.indexOf("分之");
        if (over > 0) {
            return number(text.substring(0, over))
                    .filter(whole -> !whole.isZero())
                    .flatMap(whole -> number(text.substring(over + 2)).map(part -> part.dividedBy(whole)));
        }
        return chinese(text);
    }

    private static Optional<Fraction> chinese(String text) {
        Matcher chinese = CHINESE.matcher(text);
        if (!chinese.matches()) {
            return Optional.empty();
        }
        String decimals = chinese.group(3) == null ? "0" : FillInRule.digits(chinese.group(3));
        return Optional.of(signed(
                chinese.group(1), Fraction.of(new BigDecimal(FillInRule.number(chinese.group(2)) + "." + decimals))));
    }

    private static Fraction signed(String sign, Fraction number) {
        return sign.isEmpty() || sign.equals("+") ? number : Fraction.ZERO.minus(number);
    }

    /** Half width, without blanks, separators of thousands and closing punctuation. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .replaceAll("[\\s\\u200B\\uFEFF]", "")
                .replaceAll("[。，、；：,.;:!?]+$", "")
                .replaceAll("(?<=\\d),(?=\\d{3})", "");
    }
}
