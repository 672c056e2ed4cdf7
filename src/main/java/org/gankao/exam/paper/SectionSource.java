package org.gankao.exam.paper;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.platform.jobs.Progress;

/** Port: supplies the items of one kind of section. One CDI bean a kind. */
public interface SectionSource {

    SectionKind kind();

    /** True if each cadre gets items of his own ({@link #personal}); false if all of a form share them ({@link #forms}). */
    boolean isPersonal();

    /**
     * What is missing to meet the plan; empty if it can be met.
     *
     * @param worn codes of items that have stood in as many tests of the cycle as they may
     */
    List<Shortfall> shortfalls(SectionPlan plan, Set<String> worn);

    /**
     * Items of parallel forms, each meeting the plan, sharing as few items as possible. The same seed and bank give the same
     * forms. Called only for sections that are not personal and have no shortfalls.
     */
    default List<List<SectionItem>> forms(SectionPlan plan, FormOrder order, Progress progress) {
        throw new UnsupportedOperationException(kind() + " is a personal section.");
    }

    /**
     * Items of each cadre's own section; every cadre gets as many points possible as the plan says. Called with some hundred
     * cadres at a time, before the session opens, only for personal sections. Reads in bulk: no query a cadre.
     */
    default Map<Long, List<SectionItem>> personal(SectionPlan plan, Collection<Long> cadreIds, String seed) {
        throw new UnsupportedOperationException(kind() + " is no personal section.");
    }
}
