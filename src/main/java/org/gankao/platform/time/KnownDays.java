package org.gankao.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import org.gankao.shared.RuleViolationException;

/**
 * The days the product deals in, birthdays included: from {@link #FIRST} to {@link #LAST}. What lies outside was mistyped,
 * and would overflow the database or a later addition; so it is refused wherever a day or an instant is read.
 */
public final class KnownDays {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final Instant BEGIN = BusinessTime.startOf(FIRST);
    private static final Instant END = BusinessTime.startOf(LAST.plusDays(1));

    private KnownDays() {}

    public static boolean hold(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    public static boolean hold(Instant instant) {
        return !instant.isBefore(BEGIN) && instant.isBefore(END);
    }

    /** @throws RuleViolationException if the day lies outside */
    public static LocalDate require(LocalDate day) {
        if (!hold(day)) {
            throw outside();
        }
        return day;
    }

    /** @throws RuleViolationException if the instant lies outside, in the county's civil time */
    public static Instant require(Instant instant) {
        if (!hold(instant)) {
            throw outside();
        }
        return instant;
    }

    private static RuleViolationException outside() {
        return new RuleViolationException("platform.time.outside", FIRST, LAST);
    }
}
