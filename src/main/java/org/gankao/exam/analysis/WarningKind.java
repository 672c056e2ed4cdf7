package org.gankao.exam.analysis;

/** What may be wrong with a session, a section or an item. Each is worded with the figure it rests on. */
public enum WarningKind {
    /** The mean is so high that the paper cannot rank. */
    TOO_EASY(true),
    /** The mean is so low that the paper cannot rank. */
    TOO_HARD(true),
    /** Cronbach's alpha is low: ranks would change if the test were held again. */
    LOW_ALPHA(true),
    /** A wrong option goes with the score better than the key. */
    KEY_SUSPICIOUS(true),
    /** Those who know more fail it more. */
    NEGATIVE_DISCRIMINATION(true),
    /** Forms differ by more than chance. */
    FORMS_DIFFER(true),
    EVERYBODY_RIGHT(false),
    NOBODY_RIGHT(false),
    /** It hardly tells people apart. */
    WEAK_DISCRIMINATION(false),
    /** An option that nobody chose helps nobody. */
    OPTION_UNUSED(false),
    MANY_OMITTED(false),
    /** It does not follow the model. */
    MISFIT(false),
    /** A group finds it harder or easier than equally able others. */
    UNFAIR(false),
    FEW_FOR_IRT(false),
    NOT_CONVERGED(false);

    private final boolean grave;

    WarningKind(boolean grave) {
        this.grave = grave;
    }

    /** Whether results should not be released before somebody has looked. */
    public boolean isGrave() {
        return grave;
    }
}
