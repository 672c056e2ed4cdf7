package org.gankao.questionbank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item with its newest wording, as lists show it and papers choose from it.
 *
 * @param revisionId newest wording
 * @param lawTitle short title of the law cited; null where none is registered
 * @param lawUntil last day of the cited version; null while it is in force
 */
public record ItemRow(
        long id,
        long revisionId,
        String code,
        String topicCode,
        String topicName,
        ItemType type,
        Difficulty difficulty,
        ItemState state,
        String stem,
        @Nullable String lawTitle,
        String article,
        @Nullable LocalDate lawUntil) {

    /** Whether the law version it cites has ended, so that it must leave all blueprints (题目过时). */
    public boolean staleOn(LocalDate day) {
        return lawUntil != null && day.isAfter(lawUntil);
    }
}
