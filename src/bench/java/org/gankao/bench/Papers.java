package org.gankao.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The forms seen, by entity tag; read after the bell, so that reading costs no measured time. */
final class Papers {

    private final Map<String, Reply> byTag = new ConcurrentHashMap<>();

    void keep(String tag, Reply paper) {
        byTag.putIfAbsent(tag, paper);
    }

    /** @return those who have opened their paper, now with its items and their epoch */
    List<Candidate> settle(List<Candidate> candidates) {
        Map<String, List<Item>> common = new LinkedHashMap<>();
        byTag.forEach((tag, paper) -> common.put(tag, items(paper)));
        List<Candidate> able = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.start == null) {
                continue;
            }
            candidate.epoch =
                    ((Number) Json.map(Json.read(candidate.start.text())).get("epoch")).intValue();
            List<Item> items = new ArrayList<>(common.get(candidate.tag));
            if (candidate.supplement.status() == 200) {
                items.addAll(items(candidate.supplement));
            }
            candidate.items =
                    items.stream().filter(item -> !item.responses().isEmpty()).toList();
            candidate.supplement = null;
            if (!candidate.items.isEmpty()) {
                able.add(candidate);
            }
        }
        return able;
    }

    private static List<Item> items(Reply paper) {
        return Json.maps(Json.map(Json.read(paper.text())).get("sections")).stream()
                .flatMap(section -> Json.maps(section.get("items")).stream())
                .map(Item::of)
                .toList();
    }
}
