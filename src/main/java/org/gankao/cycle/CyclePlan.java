package org.gankao.cycle;

import java.time.LocalDate;
import org.gankao.shared.RuleViolationException;

/** What a cycle is created with. */
public record CyclePlan(String code, String name, LocalDate periodFrom, LocalDate periodUntil, LocalDate baseDate) {

    /** @throws RuleViolationException if a text is missing or too long, or the dates are in the wrong order */
    public CyclePlan {
        code = code.strip();
        name = name.strip();
        if (!code.matches("[A-Za-z0-9-]{1,20}")) {
            throw new RuleViolationException("cycle.code.form", code);
        }
        if (name.isEmpty() || name.length() > 80) {
            throw new RuleViolationException("cycle.name.length");
        }
        if (periodUntil.isBefore(periodFrom)) {
            throw new RuleViolationException("cycle.period.order", periodFrom, periodUntil);
        }
        if (baseDate.isBefore(periodFrom)) {
            throw new RuleViolationException("cycle.baseDate.early", baseDate, periodFrom);
        }
    }
}
