package org.gankao.exam.objection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection of a cadre to an item of his test (试题异议).
 *
 * @param item as his form numbers it, for example {@code K12}
 * @param ref what it was made from
 * @param number told to the cadre, for example {@code T12-03}
 * @param evidence in words; empty: none
 * @param fileType media type of the file that came with it; null: none
 * @param due last day for the answer
 * @param answer null: not answered yet
 */
public record ItemObjection(
        long id,
        long sessionId,
        long sittingId,
        long cadreId,
        String cadreCode,
        String cadreName,
        String item,
        String ref,
        String number,
        String text,
        String evidence,
        @Nullable String fileType,
        Instant receivedAt,
        LocalDate due,
        @Nullable String answer,
        @Nullable ItemObjectionEffect effect,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return answeredAt == null;
    }
}
