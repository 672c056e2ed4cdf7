package org.gankao.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One pair in one village on one day.
 *
 * @param visits attempts reported
 * @param completed of these completed or broken off, each with a ballot
 * @param ballots sealed ballots received; 0 after the opening
 * @param voidReason why nothing of it counts; null: it counts
 */
public record BatchRow(
        long id,
        int pairNumber,
        String villageName,
        String townshipName,
        LocalDate day,
        int visits,
        int completed,
        int ballots,
        @Nullable String voidReason) {

    /** Whether it counts and has more ballots than visits that ended with one, which cannot be. */
    public boolean surplus() {
        return voidReason == null && ballots > completed;
    }
}
