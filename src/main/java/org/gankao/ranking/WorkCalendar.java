package org.gankao.ranking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Working days (工作日): Monday to Friday, less holidays, plus make-up days. Of a year that is not entered only the plain
 * week is known, and {@link #knows} says so.
 *
 * @param exceptions holidays (false) and make-up days (true)
 * @param years years whose exceptions are entered
 */
public record WorkCalendar(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {

    public WorkCalendar {
        exceptions = Map.copyOf(exceptions);
        years = Set.copyOf(years);
    }

    public boolean isWorking(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception == null ? isWeekday(day) : exception;
    }

    /** Monday to Friday. */
    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The first working day after {@code day}. */
    public LocalDate next(LocalDate day) {
        return last(day.plusDays(1), 1);
    }

    /** The day on which {@code count} working days are over, counting {@code first} if it is one. */
    public LocalDate last(LocalDate first, int count) {
        LocalDate day = first;
        for (int counted = isWorking(day) ? 1 : 0; counted < count; ) {
            day = day.plusDays(1);
            counted += isWorking(day) ? 1 : 0;
        }
        return day;
    }

    /** Whether holidays of every year from {@code first} to {@code last} are entered. */
    public boolean knows(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!years.contains(year)) {
                return false;
            }
        }
        return true;
    }
}
