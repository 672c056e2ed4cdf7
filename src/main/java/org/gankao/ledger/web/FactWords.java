package org.gankao.ledger.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.ledger.Facts;
import org.gankao.ledger.LedgerRow;
import org.gankao.platform.text.Wording;

/** The facts of an entry in the reader's language; what has no word is shown as it was written. */
final class FactWords {

    /** Facts whose value is a constant, or a list of constants, of an enumeration. */
    private static final Map<String, String> ENUMERATIONS = Map.of(
            "roles", "Role",
            "rolesBefore", "Role",
            "category", "PostCategory",
            "component", "Component",
            "effect", "ObjectionEffect",
            "grade", "AnnualGrade",
            "finding", "BackCheckFinding");

    private FactWords() {}

    static List<Map.Entry<String, String>> of(LedgerRow row, Locale locale) {
        Map<String, String> texts = Wording.texts(locale);
        List<Map.Entry<String, String>> worded = new ArrayList<>();
        Facts.of(row).forEach((name, value) -> {
            if (!value.isBlank()) {
                worded.add(Map.entry(texts.getOrDefault("ledger.fact." + name, name), value(name, value, texts)));
            }
        });
        return worded;
    }

    private static String value(String name, String value, Map<String, String> texts) {
        String enumeration = ENUMERATIONS.get(name);
        if (enumeration == null) {
            return value;
        }
        return Arrays.stream(value.replaceAll("[\\[\\] ]", "").split(","))
                .map(constant -> texts.getOrDefault(enumeration + "." + constant, constant))
                .collect(Collectors.joining(" "));
    }
}
