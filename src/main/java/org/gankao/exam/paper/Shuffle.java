package org.gankao.exam.paper;

import java.util.List;
import java.util.Map;

/**
 * What each candidate meets in an order of his own ({@link SeededOrder}); {@code assets/exam/paper.js} does the same.
 *
 * @param items the items of each section
 * @param options the options of choices; what is matched or put in order is always shuffled, since the order in which an
 *     author writes it can give the answer away
 */
public record Shuffle(boolean items, boolean options) {

    /** The default, and what papers made before the choice existed mean. */
    public static final Shuffle ALL = new Shuffle(true, true);

    /** What a form says. */
    public static Shuffle of(Map<String, Object> form) {
        if (form.get("shuffle") == null) {
            return ALL;
        }
        Map<String, Object> said = Documents.map(form.get("shuffle"));
        return new Shuffle(Boolean.TRUE.equals(said.get("items")), Boolean.TRUE.equals(said.get("options")));
    }

    /** The items of a section as the candidate with this seed meets them. */
    public List<Map<String, Object>> items(int seed, SectionKind section, List<Map<String, Object>> stored) {
        return items ? SeededOrder.of(seed, section.name(), stored) : stored;
    }
}
