package org.gankao.questionbank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart what packs, requests and the database hold: maps, lists, texts and numbers. What is not as it should be is
 * refused by the name of its field.
 */
final class Syntax {

    private static final int MOST_DIGITS = 15;

    private Syntax() {}

    static RuleViolationException malformed(String field) {
        return new RuleViolationException("questionbank.item.malformed", field);
    }

    static Map<?, ?> map(@Nullable Object value, String field) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw malformed(field);
    }

    static List<?> list(@Nullable Object value, String field) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw malformed(field);
    }

    /** A text, or a whole number or truth value as one. Fractions are refused: what read them made binary ones of them. */
    static String text(@Nullable Object value, String field) {
        if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        throw malformed(field);
    }

    static List<String> texts(@Nullable Object value, String field) {
        return list(value, field).stream().map(one -> text(one, field)).toList();
    }

    static int whole(@Nullable Object value, String field) {
        BigDecimal number = decimal(value, field);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw malformed(field);
        }
    }

    /** A decimal of at most {@value #MOST_DIGITS} digits, none of them by an exponent. */
    static BigDecimal decimal(@Nullable Object value, String field) {
        String text = text(value, field).strip();
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,15})?")
                || text.replaceAll("\\D", "").length() > MOST_DIGITS) {
            throw malformed(field);
        }
        return new BigDecimal(text);
    }
}
