package org.gankao.exam.paper;

import java.util.List;
import java.util.Map;

/**
 * Port: what a candidate is told about his own answer to an item once results are released and the session's policy shows
 * answers. A kind of section without such a bean tells points only.
 */
public interface SectionReview {

    SectionKind kind();

    /**
     * One step of the answer with what is to be said about it.
     *
     * @param gained points gained by the step
     * @param best the most it could have gained
     */
    record Step(String asked, String chosen, int gained, int best, String feedback) {}

    /**
     * Tells nothing of ways not taken.
     *
     * @param key the item's key as its {@link SectionSource} gave it
     * @param response as it was marked
     */
    List<Step> steps(Map<String, Object> key, String response);
}
