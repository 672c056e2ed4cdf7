package org.gankao.exam.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An item's document as one candidate sees it: what is to be chosen, matched or ordered in the order of his seed; the parts
 * of a case group stay in theirs. {@code assets/exam/paper.js} computes the same.
 */
public final class SeenItem {

    /** Types whose written order may be the answer. */
    private static final Set<String> ALWAYS = Set.of("matching", "ordering");

    private SeenItem() {}

    /**
     * @param id of the item, which labels the order of its options; premises and parts add to it
     * @param seed of the sitting
     */
    public static Map<String, Object> of(Map<String, Object> item, String id, int seed, Shuffle shuffle) {
        Map<String, Object> seen = new HashMap<>(item);
        if (shuffle.options() || ALWAYS.contains(Documents.text(item.get("type")))) {
            shuffle(seen, "options", seed, id);
        }
        shuffle(seen, "premises", seed, id + ":premises");
        if (item.get("parts") != null) {
            List<Object> parts = new ArrayList<>();
            for (Map<String, Object> part : Documents.maps(item.get("parts"))) {
                parts.add(of(part, id + "-" + Documents.text(part.get("id")), seed, shuffle));
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
