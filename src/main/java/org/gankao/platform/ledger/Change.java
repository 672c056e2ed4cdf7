package org.gankao.platform.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something was changed or looked at that must leave a trace. Services fire it inside their transaction; the ledger
 * writes it in the same one, so change and trace commit together or not at all.
 *
 * @param action feature and verb, for example {@code cycle.scheme.sign}; worded from the bundle key {@code ledger.<action>}
 * @param subject kind and id, for example {@code scheme:12}
 * @param facts what changed, in words or figures; never secrets, answers, ballots or ID numbers
 */
public record Change(String action, String subject, Map<String, String> facts) {

    public Change {
        facts = Map.copyOf(facts);
    }

    /** {@code facts} as alternating names and values. */
    public static Change of(String action, String subject, Object... facts) {
        if (facts.length % 2 != 0) {
            throw new IllegalArgumentException("Facts come in pairs of name and value.");
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put(String.valueOf(facts[i]), String.valueOf(facts[i + 1]));
        }
        return new Change(action, subject, named);
    }
}
