package org.gankao.exam.paper;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A section in which each cadre gets items of his own. */
public interface PersonalSectionSource extends SectionSource {

    /**
     * Items of each cadre's own section; every cadre gets as many points possible as the plan says. Called with some hundred
     * cadres at a time, before the session opens. Reads in bulk: no query a cadre.
     */
    Map<Long, List<SectionItem>> personal(SectionPlan plan, Collection<Long> cadreIds, String seed);
}
