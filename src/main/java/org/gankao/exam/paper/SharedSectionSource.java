package org.gankao.exam.paper;

import java.util.List;
import org.gankao.platform.jobs.Progress;

/** A section whose items all who sit a form share. */
public interface SharedSectionSource extends SectionSource {

    /**
     * Items of parallel forms, each meeting the plan, sharing as few items as possible. The same seed and bank give the same
     * forms. Called only for plans without shortfalls.
     */
    List<List<SectionItem>> forms(SectionPlan plan, FormOrder order, Progress progress);
}
