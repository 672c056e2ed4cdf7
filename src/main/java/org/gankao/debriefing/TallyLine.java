package org.gankao.debriefing;

import org.gankao.survey.VoteCounts;

/** What one scrutineer counted for one cadre. */
public record TallyLine(long cadreId, int satisfied, int basic, int dissatisfied, int unknown, int invalid) {

    public int of(TallyAnswer answer) {
        return switch (answer) {
            case SATISFIED -> satisfied;
            case BASIC -> basic;
            case DISSATISFIED -> dissatisfied;
            case UNKNOWN -> unknown;
            case INVALID -> invalid;
        };
    }

    /** Papers looked at: in long, so that no sum of numbers wraps. */
    public long papers() {
        return (long) satisfied + basic + dissatisfied + unknown + invalid;
    }

    /** Without the invalid ones, which are nobody's opinion. */
    VoteCounts votes() {
        return new VoteCounts(satisfied, basic, dissatisfied, unknown);
    }
}
