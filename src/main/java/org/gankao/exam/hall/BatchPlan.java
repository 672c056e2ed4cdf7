package org.gankao.exam.hall;

import java.time.Instant;
import java.util.List;
import org.gankao.shared.RuleViolationException;

/**
 * What the department decides about a batch.
 *
 * @param opensAt first instant at which its sittings may start
 * @param closesAt no deadline lies after it, extensions and pauses apart
 * @param entryCode whether a cadre needs a code to start, which the invigilator reads out
 * @param formIds forms its cadres get; empty: drawn
 */
public record BatchPlan(String name, Instant opensAt, Instant closesAt, boolean entryCode, List<Long> formIds) {

    /** @throws RuleViolationException if it has no name, or ends before it begins */
    public BatchPlan {
        name = name.strip();
        if (name.isEmpty() || name.length() > 40) {
            throw new RuleViolationException("exam.batch.name");
        }
        if (!closesAt.isAfter(opensAt)) {
            throw new RuleViolationException("exam.batch.window");
        }
        formIds = formIds.stream().distinct().sorted().toList();
    }
}
