package org.gankao.exam.marking;

import org.gankao.exam.paper.SectionKind;
import org.gankao.shared.Fraction;

/** What a sitting reached in one section; points. */
public record SectionScore(long sittingId, SectionKind section, Fraction gained, Fraction possible) {

    /** Percent, exact. */
    public Fraction percent() {
        return gained.dividedBy(possible).times(100);
    }
}
