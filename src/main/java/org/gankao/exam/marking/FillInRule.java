package org.gankao.exam.marking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether what was filled in says the same as an accepted spelling: full and half width, blanks, letter case, closing
 * punctuation and Chinese or Arabic digits make no difference. A number counts as equal only as a whole: 三十 is 30, but 三 is
 * not 30.
 */
final class FillInRule {

    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿";
    private static final Map<Character, Long> DIGITS = Map.ofEntries(
            Map.entry('零', 0L),
            Map.entry('〇', 0L),
            Map.entry('一', 1L),
            Map.entry('二', 2L),
            Map.entry('两', 2L),
            Map.entry('三', 3L),
            Map.entry('四', 4L),
            Map.entry('五', 5L),
            Map.entry('六', 6L),
            Map.entry('七', 7L),
            Map.entry('八', 8L),
            Map.entry('九', 9L));
    private static final Map<Character, Long> UNITS = Map.of('十', 10L, '百', 100L, '千', 1000L);
    private static final Map<Character, Long> LARGE = Map.of('万', 10_000L, '亿', 100_000_000L);
    private static final int LONGEST_NUMERAL = 17;

    private FillInRule() {}

    static boolean matches(List<String> accepted, String given) {
        String normal = normal(given);
        return !normal.isEmpty()
                && accepted.stream().anyMatch(one -> normal(one).equals(normal));
    }

    /** One spelling of all that count as equal. */
    static String normal(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u200B\\uFEFF]", "")
                .replaceAll("[。，、；：,.;:!?！？]+$", "")
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replaceAll("[“”\"'‘’《》]", "");
        return numeralsAsDigits(plain);
    }

    /** Every run of Chinese numerals as an Arabic number, and fractions as {@code a/b}: 三分之二 is 2/3. */
    private static String numeralsAsDigits(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0 && end - at < LONGEST_NUMERAL) {
                end++;
            }
            if (end == at) {
                out.append(text.charAt(at++));
            } else {
                out.append(number(text.substring(at, end)));
                at = end;
            }
        }
        return out.toString().replaceAll("(\\d+)分之(\\d+)", "$2/$1").replaceAll("^0+(?=\\d)", "");
    }

    /** Each Chinese digit as an Arabic one: 三五 is 35. */
    static String digits(String numerals) {
        StringBuilder digits = new StringBuilder();
        numerals.chars().forEach(c -> digits.append(DIGITS.get((char) c)));
        return digits.toString();
    }

    /** A run of Chinese numerals as an Arabic number. */
    static String number(String numerals) {
        boolean placed = numerals.chars().anyMatch(c -> UNITS.containsKey((char) c) || LARGE.containsKey((char) c));
        if (!placed) {
            return digits(numerals);
        }
        long total = 0;
        long part = 0;
        long digit = -1;
        for (char c : numerals.toCharArray()) {
            if (DIGITS.containsKey(c)) {
                digit = DIGITS.get(c);
            } else if (UNITS.containsKey(c)) {
                part += (digit < 0 ? 1 : digit) * UNITS.get(c);
                digit = -1;
            } else {
                part += Math.max(digit, 0);
                total = (total + (part == 0 && total == 0 ? 1 : part)) * LARGE.get(c);
                part = 0;
                digit = -1;
            }
        }
        return String.valueOf(total + part + Math.max(digit, 0));
    }
}
