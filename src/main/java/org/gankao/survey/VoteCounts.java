package org.gankao.survey;

import org.gankao.shared.Fraction;

/** How often each answer was given. */
public record VoteCounts(int satisfied, int basic, int dissatisfied, int unknown) {

    public static final VoteCounts NONE = new VoteCounts(0, 0, 0, 0);

    public VoteCounts {
        if (satisfied < 0 || basic < 0 || dissatisfied < 0 || unknown < 0) {
            throw new IllegalArgumentException("Votes are never below zero.");
        }
    }

    public static VoteCounts of(VoteAnswer answer, int times) {
        return switch (answer) {
            case SATISFIED -> new VoteCounts(times, 0, 0, 0);
            case BASIC -> new VoteCounts(0, times, 0, 0);
            case DISSATISFIED -> new VoteCounts(0, 0, times, 0);
            case UNKNOWN -> new VoteCounts(0, 0, 0, times);
        };
    }

    public VoteCounts plus(VoteCounts other) {
        return new VoteCounts(
                satisfied + other.satisfied,
                basic + other.basic,
                dissatisfied + other.dissatisfied,
                unknown + other.unknown);
    }

    public int of(VoteAnswer answer) {
        return switch (answer) {
            case SATISFIED -> satisfied;
            case BASIC -> basic;
            case DISSATISFIED -> dissatisfied;
            case UNKNOWN -> unknown;
        };
    }

    /** Votes in the denominator. */
    public int counted() {
        return satisfied + basic + dissatisfied;
    }

    public int all() {
        return counted() + unknown;
    }

    /** Percent of 不了解 among all votes; zero without votes. */
    public Fraction unknownPercent() {
        return all() == 0 ? Fraction.ZERO : Fraction.of(unknown, all()).times(100);
    }
}
