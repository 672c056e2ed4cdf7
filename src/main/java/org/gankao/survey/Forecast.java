package org.gankao.survey;

import java.time.LocalDate;
import java.util.Optional;

/** When the field will be done if it goes on as it went. */
public final class Forecast {

    private Forecast() {}

    /**
     * @param today the last day counted
     * @return empty while nothing is completed
     */
    public static Optional<LocalDate> end(int completed, int wanted, LocalDate from, LocalDate today) {
        if (completed >= wanted) {
            return Optional.of(today);
        }
        long days = today.toEpochDay() - from.toEpochDay() + 1;
        if (completed == 0 || days <= 0) {
            return Optional.empty();
        }
        long left = ((long) (wanted - completed) * days + completed - 1) / completed;
        return Optional.of(today.plusDays(left));
    }
}
