package org.gankao.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one item one cadre has practised.
 *
 * @param item code
 * @param answeredOn day of the last answer
 * @param dueOn first day on which to ask again
 * @param wrongOn day of the last wrong answer while it is in the wrong-answer book; null: it is not
 */
record Practised(
        String item,
        Memory memory,
        LocalDate answeredOn,
        LocalDate dueOn,
        @Nullable LocalDate wrongOn) {

    /** After an answer to an item he has practised before, or not: null. */
    static Practised after(@Nullable Practised before, String item, boolean right, LocalDate today) {
        return before == null ? first(item, right, today) : before.next(right, today);
    }

    /** After the first answer. */
    static Practised first(String item, boolean right, LocalDate today) {
        return of(item, RepetitionSchedule.first(grade(right)), today, right ? null : today);
    }

    /**
     * After a further answer. It leaves the wrong-answer book by a right answer on a later day than the wrong one: who has just
     * read the explanation proves nothing.
     */
    Practised next(boolean right, LocalDate today) {
        long days = Math.max(0, today.toEpochDay() - answeredOn.toEpochDay());
        boolean stays = wrongOn != null && !wrongOn.isBefore(today);
        return of(
                item,
                RepetitionSchedule.next(memory, days, grade(right)),
                today,
                !right ? today : stays ? wrongOn : null);
    }

    boolean isDue(LocalDate today) {
        return !dueOn.isAfter(today);
    }

    boolean isWrong() {
        return wrongOn != null;
    }

    private static Practised of(String item, Memory memory, LocalDate today, @Nullable LocalDate wrongOn) {
        return new Practised(item, memory, today, today.plusDays(RepetitionSchedule.interval(memory)), wrongOn);
    }

    private static Grade grade(boolean right) {
        return right ? Grade.GOOD : Grade.AGAIN;
    }
}
