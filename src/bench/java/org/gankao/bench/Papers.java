package org.gankao.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the papers that were opened, after the bell, so that reading costs no measured time. */
final class Papers {

    private final Map<String, List<Item>> byTag = new HashMap<>();

    /** @return those who have opened their paper, now with its items and their epoch */
    List<Candidate> settle(List<Candidate> candidates) {
        List<Candidate> able = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Reply[] replies = candidate.replies;
            if (replies.length == 0) {
                continue;
            }
            if (replies.length == 1) {
                Map<String, Object> opening = Json.map(Json.read(replies[0].text()));
                take(candidate, Json.map(opening.get("sitting")), items(opening.get("paper")));
                candidate.items.addAll(items(opening.get("supplement")));
            } else {
                take(
                        candidate,
                        Json.map(Json.read(replies[0].text())),
                        byTag.computeIfAbsent(candidate.tag, tag -> items(Json.read(replies[1].text()))));
                candidate.items.addAll(replies[2].status() == 200 ? items(Json.read(replies[2].text())) : List.of());
            }
            candidate.replies = new Reply[0];
            candidate.items.removeIf(item -> item.responses().isEmpty());
            if (!candidate.items.isEmpty()) {
                able.add(candidate);
            }
        }
        return able;
    }

    private static void take(Candidate candidate, Map<String, Object> sitting, List<Item> paper) {
        candidate.epoch = ((Number) sitting.get("epoch")).intValue();
        candidate.items = new ArrayList<>(paper);
    }

    /** @param document a paper or a supplement; null: none */
    private static List<Item> items(Object document) {
        if (document == null) {
            return List.of();
        }
        return Json.maps(Json.map(document).get("sections")).stream()
                .flatMap(section -> Json.maps(section.get("items")).stream())
                .map(Item::of)
                .toList();
    }
}
