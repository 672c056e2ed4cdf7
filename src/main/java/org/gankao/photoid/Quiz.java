package org.gankao.photoid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One choice made from facts.
 *
 * @param ref what it was made from, kept with the key: kind, household or village code
 * @param options three or four different texts
 * @param answer the right one of them
 */
record Quiz(String ref, String stem, List<String> options, String answer) {

    Quiz {
        options = List.copyOf(options);
        if (!options.contains(answer)) {
            throw new IllegalArgumentException("The answer must be among the options.");
        }
    }

    Map<String, Object> document() {
        List<Object> shown = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            shown.add(Map.of("id", letter(i), "text", options.get(i)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "single");
        document.put("stem", stem);
        document.put("options", shown);
        return document;
    }

    Map<String, Object> key() {
        return Map.of("type", "single", "answers", List.of(List.of(letter(options.indexOf(answer)))));
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
