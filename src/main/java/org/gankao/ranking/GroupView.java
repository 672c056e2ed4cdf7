package org.gankao.ranking;

/**
 * By what means are taken.
 *
 * <p>A place of a village or team says how its cadres did, not what its households answered: some 14 ballots a village are far
 * below the 60 from which a score of households is published (product rules 4.2), so no vote of a village is read here, and no more
 * is shown than the rows of its cadres show to the same readers.
 */
public enum GroupView {
    TOWNSHIP,
    UNIT,
    SENDING_UNIT,
    /** The cadres of one category linked to a village at the base date; one linked to several counts in each. */
    VILLAGE,
    /**
     * A village's team (组团): all ranked cadres linked to it at the base date, whatever their category. Each composite keeps the
     * scheme of its own category, and as no ladder holds for all of them, equal means share the place.
     */
    TEAM;

    /** Whether its groups are of villages. */
    public boolean ofVillages() {
        return this == VILLAGE || this == TEAM;
    }

    /** Whether it takes the cadres of all categories together. */
    public boolean acrossCategories() {
        return this == TEAM;
    }
}
