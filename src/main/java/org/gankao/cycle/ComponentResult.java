package org.gankao.cycle;

import org.gankao.shared.Fraction;

/**
 * What one cadre reached in one component; immutable, and all the ranking ever sees.
 *
 * @param gained points gained, 0 to {@code possible}
 * @param possible points possible, above 0
 * @param evidence what it rests on, for example {@code sitting:41}; shown on the explanation page
 * @param note key of a remark shown beside it (for example that the personal half took the team score); empty: none
 */
public record ComponentResult(
        long cadreId, Component component, Fraction gained, Fraction possible, String evidence, String note) {

    public ComponentResult {
        if (possible.compareTo(Fraction.ZERO) <= 0
                || gained.compareTo(Fraction.ZERO) < 0
                || gained.compareTo(possible) > 0) {
            throw new IllegalArgumentException("%s of %s points cannot be.".formatted(gained, possible));
        }
    }

    /** Percent, exact. */
    public Fraction percent() {
        return gained.dividedBy(possible).times(100);
    }
}
