package org.gankao.ranking;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gankao.shared.RuleViolationException;

/**
 * What differs from the plain week in a year.
 *
 * @param year 2020 to 2100
 * @param basis the State Council office's notice it comes from, 4 to 120 characters
 * @param days holidays and make-up days, all within the year
 */
public record CalendarYear(int year, String basis, List<Day> days) {

    private static final int MOST_DAYS = 120;

    /**
     * A day that differs.
     *
     * @param working true: a make-up day on a weekend; false: a holiday
     * @param name 1 to 20 characters
     */
    public record Day(LocalDate day, boolean working, String name) {

        public Day {
            name = name.strip();
        }
    }

    /** @throws RuleViolationException if the year, the basis or the days cannot be */
    public CalendarYear {
        basis = basis.strip();
        days = List.copyOf(days);
        if (year < 2020 || year > 2100) {
            throw new RuleViolationException("ranking.calendar.year", String.valueOf(year));
        }
        if (basis.length() < 4 || basis.length() > 120) {
            throw new RuleViolationException("ranking.calendar.basis");
        }
        if (days.isEmpty() || days.size() > MOST_DAYS) {
            throw new RuleViolationException("ranking.calendar.days", String.valueOf(MOST_DAYS));
        }
        Set<LocalDate> seen = new HashSet<>();
        for (Day day : days) {
            if (day.day().getYear() != year) {
                throw new RuleViolationException("ranking.calendar.otherYear", day.day(), String.valueOf(year));
            }
            if (!seen.add(day.day())) {
                throw new RuleViolationException("ranking.calendar.twice", day.day());
            }
            if (day.name().isEmpty() || day.name().length() > 20) {
                throw new RuleViolationException("ranking.calendar.name", day.day());
            }
            if (day.working() && WorkCalendar.isWeekday(day.day())) {
                throw new RuleViolationException("ranking.calendar.weekday", day.day());
            }
        }
    }
}
