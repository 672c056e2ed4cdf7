package org.gankao.exam.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An item as a section supplies it.
 *
 * <p>The document is all a candidate ever gets and may hold maps, lists, text, whole numbers and booleans. The exam page knows
 * these types:
 *
 * <ul>
 *   <li>{@code single}, {@code picture}: {@code stem}, {@code options} as a list of {@code {id, text}}; response: the id
 *   <li>{@code multiple}: the same; response: ids in ascending order, joined by commas
 *   <li>{@code true-false}: {@code stem}; response {@code true} or {@code false}
 *   <li>{@code fill-in}: {@code stem} with {@code ____} for each blank, {@code blanks}; response: a JSON list of text
 *   <li>{@code case}: {@code title}, {@code situation}, {@code start}, {@code nodes} as a map of id to {@code {text, end?,
 *       choices: [{id, text, next}]}}; response: the ids of the choices made, joined by commas
 * </ul>
 *
 * Any item may have {@code picture} (an address under the application, for example {@link Media#address()}) and {@code alt}.
 *
 * @param ref what it was made from, kept with the key, for example {@code land-0001@3}
 * @param document what the candidate sees; without {@code id} and {@code points}, which the paper adds
 * @param key what marking needs; never leaves the server before release
 * @param points points of the item
 * @param media pictures the document names by their address
 */
public record SectionItem(
        String ref, Map<String, Object> document, Map<String, Object> key, BigDecimal points, List<Media> media) {

    public SectionItem {
        media = List.copyOf(media);
    }
}
