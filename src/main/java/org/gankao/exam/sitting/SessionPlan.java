package org.gankao.exam.sitting;

import java.time.Instant;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What the department decides about a session.
 *
 * @param opensAt first instant at which a sitting may start
 * @param closesAt no deadline lies after it, extensions apart
 * @param durationMinutes time allowed to each cadre, 5 to 480
 * @param waitingMinutes the waiting room opens so many minutes before, 0 to 120
 * @param lateMinutes a sitting may start until so many minutes after the opening; null: until the close
 */
public record SessionPlan(
        long paperId,
        String name,
        Instant opensAt,
        Instant closesAt,
        int durationMinutes,
        int waitingMinutes,
        @Nullable Integer lateMinutes,
        ReviewPolicy reviewPolicy) {

    /** @throws RuleViolationException if it cannot be held so */
    public SessionPlan {
        name = name.strip();
        if (name.isEmpty() || name.length() > 80) {
            throw new RuleViolationException("exam.session.name");
        }
        if (durationMinutes < 5 || durationMinutes > 480) {
            throw new RuleViolationException("exam.session.duration");
        }
        if (waitingMinutes < 0 || waitingMinutes > 120) {
            throw new RuleViolationException("exam.session.waiting");
        }
        if (lateMinutes != null && lateMinutes < 0) {
            throw new RuleViolationException("exam.session.late");
        }
        if (closesAt.isBefore(opensAt.plusSeconds(durationMinutes * 60L))) {
            throw new RuleViolationException("exam.session.window");
        }
    }
}
