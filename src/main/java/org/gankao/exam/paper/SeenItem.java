package org.gankao.exam.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An item's document as one candidate sees it: what is to be chosen, matched or ordered in the order of his seed; the parts
 * of a case group stay in theirs. {@code assets/exam/paper.js} computes the same.
 */
public final class SeenItem {

    private SeenItem() {}

    /**
     * @param id of the item, which labels the order of its options; premises and parts add to it
     * @param seed of the sitting
     */
    public static Map<String, Object> of(Map<String, Object> item, String id, int seed) {
        Map<String, Object> seen = new HashMap<>(item);
        shuffle(seen, "options", seed, id);
        shuffle(seen, "premises", seed, id + ":premises");
        if (item.get("parts") != null) {
            List<Object> parts = new ArrayList<>();
            for (Map<String, Object> part : Documents.maps(item.get("parts"))) {
                parts.add(of(part, id + "-" + Documents.text(part.get("id")), seed));
            }
            seen.put("parts", parts);
        }
        return seen;
    }

    private static void shuffle(Map<String, Object> seen, String field, int seed, String label) {
        if (seen.get(field) != null) {
            seen.put(field, SeededOrder.of(seed, label, Documents.maps(seen.get(field))));
        }
    }
}
