package org.gankao.exam.marking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionReview;
import org.gankao.exam.sitting.HandedInBy;
import org.gankao.shared.Score;
import org.jspecify.annotations.Nullable;

/**
 * A cadre's own result.
 *
 * @param total points gained of all points, percent
 * @param items each item with his answer, if the session's policy shows them; in the order he saw them
 * @param corrections what was corrected after the test of items he had, in the order of the decisions
 */
public record OwnResult(
        long sittingId,
        String session,
        Instant releasedAt,
        @Nullable Instant handedInAt,
        @Nullable HandedInBy handedInBy,
        Score total,
        List<Section> sections,
        List<Item> items,
        List<Corrected> corrections) {

    /**
     * @param gained points, two decimals
     * @param possible points
     */
    public record Section(SectionKind section, String gained, String possible, Score percent) {}

    /**
     * @param number place in the section as he saw it, from 1
     * @param item as the form numbers it, for example {@code K12}
     * @param document the item as he saw it
     * @param response his answer, null: none
     * @param gained points, two decimals
     * @param questions what was asked and answered; several of a case group
     * @param source law and article, and {@code explanation} why the key is right; empty where keys are not shown
     * @param steps his answer step by step with what is said about it; empty where the section tells points only
     */
    public record Item(
            SectionKind section,
            int number,
            String item,
            Map<String, Object> document,
            @Nullable String response,
            String gained,
            String possible,
            boolean right,
            List<Reviewed> questions,
            String source,
            String explanation,
            List<SectionReview.Step> steps) {

        /** Whether it counts no more. */
        public boolean annulled() {
            return possible.equals("0");
        }
    }

    /**
     * A correction of an item he had (更正).
     *
     * @param items as his form numbers them
     * @param reason in words
     * @param before total before it, {@code after} behind it; both null where he had not been told one before
     */
    public record Corrected(
            List<String> items,
            KeyChange.Kind kind,
            String reason,
            Instant at,
            @Nullable Score before,
            @Nullable Score after) {}
}
