package org.gankao.cycle;

import java.time.LocalDate;
import org.gankao.people.Establishment;
import org.gankao.people.PostCategory;
import org.jspecify.annotations.Nullable;

/**
 * A cadre who takes part in a cycle, as he was at the base date.
 *
 * @param townshipId 0 if none
 * @param ranked whether he is ranked; else he is evaluated only
 * @param reason key of the reason if he is not ranked, else empty
 */
public record Entrant(
        long cadreId,
        String code,
        String name,
        long unitId,
        long townshipId,
        PostCategory category,
        boolean ranked,
        String reason,
        String unitName,
        Establishment establishment,
        String title,
        @Nullable Long sendingUnitId,
        LocalDate postFrom) {

    /** Key of the reason for being in post too briefly. */
    public static final String TOO_SHORT = "cycle.entrant.tooShort";

    /**
     * Whether the whole months asked for are over at the end of the base date: from 1 January, six are over at the end
     * of 30 June.
     */
    static boolean longEnough(LocalDate postFrom, LocalDate baseDate, int minMonths) {
        return !postFrom.plusMonths(minMonths).minusDays(1).isAfter(baseDate);
    }

    /** Whether the post is held on the base date; first and last day count. */
    static boolean inPost(LocalDate postFrom, @Nullable LocalDate postUntil, LocalDate baseDate) {
        return !postFrom.isAfter(baseDate) && (postUntil == null || !postUntil.isBefore(baseDate));
    }
}
