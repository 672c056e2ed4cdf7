package org.gankao.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows, newest first.
 *
 * @param who part of a name; empty: everybody
 * @param area beginning of the action, for example {@code cycle}; empty: all
 * @param subject exact subject, for example {@code scheme:12}; empty: all
 * @param from first day in the county's time
 * @param until last day in the county's time
 * @param first rows to skip
 * @param max rows at most
 */
public record LedgerQuery(
        String who,
        String area,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int first,
        int max) {

    public static LedgerQuery newest(int max) {
        return new LedgerQuery("", "", "", null, null, 0, max);
    }
}
