package org.gankao.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** An item with responses its type allows, at least one. */
record Item(String id, List<String> responses) {

    static Item of(Map<String, Object> item) {
        return new Item(String.valueOf(item.get("id")), responses(item));
    }

    private static List<String> responses(Map<String, Object> item) {
        String type = String.valueOf(item.get("type"));
        List<String> options = Json.maps(item.get("options")).stream()
                .map(option -> String.valueOf(option.get("id")))
                .sorted()
                .toList();
        return switch (type) {
            case "true-false" -> List.of("true", "false");
            case "fill-in" -> List.of(blanks(item, "30日"), blanks(item, "村民会议"));
            case "case" -> List.of(way(item));
            case "multiple" -> List.of(String.join(",", options), String.join(",", options.subList(0, 2)));
            default -> options;
        };
    }

    private static String blanks(Map<String, Object> item, String text) {
        int count = item.get("blanks") instanceof Number number ? number.intValue() : 1;
        return "[" + String.join(",", Collections.nCopies(count, Json.text(text))) + "]";
    }

    /** Always the first choice, up to an end. */
    private static String way(Map<String, Object> item) {
        Map<String, Object> nodes = Json.map(item.get("nodes"));
        List<String> way = new ArrayList<>();
        Object node = item.get("start");
        while (way.size() < nodes.size()) {
            List<Map<String, Object>> choices =
                    Json.maps(Json.map(nodes.get(String.valueOf(node))).get("choices"));
            if (choices.isEmpty()) {
                break;
            }
            way.add(String.valueOf(choices.get(0).get("id")));
            node = choices.get(0).get("next");
        }
        return String.join(",", way);
    }
}
