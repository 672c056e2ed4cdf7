package org.gankao.survey;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.gankao.platform.time.BusinessTime;

/**
 * When a spare household may take the place of a drawn one: at once after an end that no further attempt can change, else
 * after two attempts on different days, one of them at 17:00 or later.
 */
public final class AttemptRule {

    public static final LocalTime EVENING = LocalTime.of(17, 0);

    private AttemptRule() {}

    /** An attempt, {@code at} its beginning. */
    public record Attempt(VisitOutcome outcome, Instant at) {}

    public static boolean spareMayOpen(List<Attempt> attempts) {
        if (attempts.stream().anyMatch(a -> a.outcome().withBallot())) {
            return false;
        }
        if (attempts.stream().anyMatch(a -> a.outcome().isFinal())) {
            return true;
        }
        List<LocalDateTime> times =
                attempts.stream().map(a -> BusinessTime.localOf(a.at())).toList();
        long days = times.stream().map(LocalDateTime::toLocalDate).distinct().count();
        boolean evening = times.stream().anyMatch(t -> !t.toLocalTime().isBefore(EVENING));
        return days >= 2 && evening;
    }
}
