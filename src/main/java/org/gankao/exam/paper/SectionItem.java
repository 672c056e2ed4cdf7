package org.gankao.exam.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as a section supplies it.
 *
 * <p>The document is all a candidate ever gets and may hold maps, lists, text, whole numbers and booleans. The exam page knows
 * these types. An option is a map {@code {id, text, picture?, alt?}}.
 *
 * <ul>
 *   <li>{@code single}, {@code picture}, {@code picture-choice}: {@code stem}, {@code options}; response: the id
 *   <li>{@code multiple}: the same; response: ids in ascending order, joined by commas
 *   <li>{@code true-false}: {@code stem}; response {@code true} or {@code false}
 *   <li>{@code fill-in}: {@code stem} with {@code ____} for each blank, {@code blanks}; response: a JSON list of text
 *   <li>{@code matching}: {@code stem}, {@code premises} and {@code options} as lists of options, {@code reuse}; response:
 *       {@code premise-option} pairs joined by commas, {@code 1-B,3-A}; premises without an option are left out
 *   <li>{@code ordering}: {@code stem}, {@code options}; response: all ids in the chosen order, joined by commas
 *   <li>{@code hotspot}: {@code stem}, {@code picture}; response: {@code x,y} in whole ‰ of the picture's width and height
 *   <li>{@code short-answer}: {@code stem}; response: the text
 *   <li>{@code case-group}: {@code stem} as the situation, {@code parts} as a list of items of the types {@code single},
 *       {@code multiple}, {@code true-false} and {@code fill-in} with {@code id} from 1; response: a JSON list with the
 *       response to each part, empty text where there is none
 *   <li>{@code case}: {@code title}, {@code situation}, {@code start}, {@code nodes} as a map of id to {@code {text, end?,
 *       choices: [{id, text, next}]}}; response: the ids of the choices made, joined by commas
 * </ul>
 *
 * Any item or part may have {@code picture} (an address under the application, for example {@link Media#address()}) and
 * {@code alt}. Items of the bank are written by {@link BankItems}; their key is {@code {type, answers}} with the answers as
 * {@link org.gankao.questionbank.KeySyntax} writes them.
 *
 * @param ref what it was made from, kept with the key, for example {@code land-0001@3}
 * @param document what the candidate sees; without {@code id} and {@code points}, which the paper adds
 * @param key what marking needs; never leaves the server before release
 * @param points points of the item
 * @param media pictures the document names by their address
 * @param origin the item of the bank the paper counts it as; null: it is of no bank
 */
public record SectionItem(
        String ref,
        Map<String, Object> document,
        Map<String, Object> key,
        BigDecimal points,
        List<Media> media,
        @Nullable Origin origin) {

    public SectionItem {
        media = List.copyOf(media);
    }

    public SectionItem(
            String ref, Map<String, Object> document, Map<String, Object> key, BigDecimal points, List<Media> media) {
        this(ref, document, key, points, media, null);
    }

    SectionItem from(Origin item) {
        return new SectionItem(ref, document, key, points, media, item);
    }
}
