package org.gankao.ranking;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An objection as it is shown. */
public record ObjectionRow(
        long id,
        long publicationId,
        String number,
        @Nullable Long cadreId,
        String submitter,
        String text,
        String evidence,
        Instant receivedAt,
        LocalDate due,
        @Nullable String answer,
        @Nullable ObjectionEffect effect,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt) {

    public boolean answered() {
        return answeredAt != null;
    }
}
