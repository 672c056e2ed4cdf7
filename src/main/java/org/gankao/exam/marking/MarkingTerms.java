package org.gankao.exam.marking;

import java.time.Instant;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What the department sets for marking by people and for objections.
 *
 * @param tolerancePercent two markers who differ by more than so many % of an item's points make a third necessary, 0 to 50
 * @param objectionDays days after the release in which a cadre may object to an item, 1 to 30; the day of the release not
 *     counted, the last to its end
 * @param begunAt when answers were first given to markers; null: not yet
 */
public record MarkingTerms(
        int tolerancePercent, int objectionDays, @Nullable Instant begunAt) {

    public static final MarkingTerms USUAL = new MarkingTerms(20, 3, null);

    /** @throws RuleViolationException if they cannot be */
    public MarkingTerms {
        if (tolerancePercent < 0 || tolerancePercent > 50) {
            throw new RuleViolationException("exam.terms.tolerance");
        }
        if (objectionDays < 1 || objectionDays > 30) {
            throw new RuleViolationException("exam.terms.objectionDays");
        }
    }
}
