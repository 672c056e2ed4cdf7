package org.gankao.exam.paper;

import java.util.Map;
import org.gankao.shared.Fraction;

/** Port: marks responses to items of one kind of section. One CDI bean a kind. */
public interface SectionMarker {

    SectionKind kind();

    /**
     * Share of the item's points, 0 to 1. Any text may arrive as a response; what makes no sense gains nothing.
     *
     * @param key the item's key as its {@link SectionSource} gave it (numbers arrive as {@link java.math.BigDecimal})
     * @param response as the candidate's device sent it, never empty
     */
    Fraction share(Map<String, Object> key, String response, MarkingRules rules);

    /** Whether only a person can mark responses to an item; {@link #share} is then not asked. */
    default boolean isMarkedByPerson(Map<String, Object> key) {
        return false;
    }
}
