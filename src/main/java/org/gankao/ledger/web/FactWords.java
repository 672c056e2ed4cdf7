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

    /** Facts that name what was changed, the clearest first. */
    private static final List<String> NAMES = List.of("name", "login", "code");

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

    /**
     * What was changed: its kind in words, and its name where the entry tells it, else its number: 账号 陈岚, 试卷 11. As it
     * stands where the kind has no word.
     */
    static String subject(LedgerRow row, Locale locale) {
        String[] parts = row.subject().split(":", 2);
        String kind = Wording.texts(locale).get("ledger.kind." + parts[0]);
        if (kind == null || parts.length < 2) {
            return row.subject();
        }
        if (parts[0].equals("account") && parts[1].equals(String.valueOf(row.accountId()))) {
            return kind + " " + row.displayName();
        }
        Map<String, String> facts = Facts.of(row);
        return kind + " "
                + NAMES.stream()
                        .map(name -> facts.getOrDefault(name, ""))
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse(parts[1]);
    }

    private static String value(String name, String value, Map<String, String> texts) {
        String enumeration = ENUMERATIONS.get(name);
        if (enumeration == null) {
            return switch (value) {
                case "true" -> texts.getOrDefault("platform.yes", value);
                case "false" -> texts.getOrDefault("platform.no", value);
                default -> value;
            };
        }
        return Arrays.stream(value.replaceAll("[\\[\\] ]", "").split(","))
                .map(constant -> texts.getOrDefault(
                        enumeration + "." + constant, texts.getOrDefault("HouseholdCategory." + constant, constant)))
                .collect(Collectors.joining(" "));
    }
}
