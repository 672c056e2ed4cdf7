package org.gankao.exam.analysis;

import java.util.List;
import org.gankao.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;

/** Computes the analysis of a session; touches nothing but its material. */
final class AnalysisComputation {

    private static final int STEPS = 100;
    private static final int CLASSICAL_UNTIL = 5;
    private static final int CALIBRATED_UNTIL = 70;
    private static final int COMPARED_UNTIL = 80;
    /** An estimation of so many rounds is half way; nobody knows how many it takes. */
    private static final double HALF_WAY = 150;

    private AnalysisComputation() {}

    /** @param material with at least one person */
    static SessionAnalysis of(SessionMaterial material, Progress progress) {
        progress.at(0, STEPS);
        ClassicalAnalysis classical = new ClassicalAnalysis(material);
        List<SessionAnalysis.Section> sections = classical.sections();
        List<SessionAnalysis.Item> items = classical.items();
        progress.at(CLASSICAL_UNTIL, STEPS);
        ScoredItems scored = new ScoredItems(material);
        int[] rounds = {0};
        @Nullable
        ItemResponseAnalysis estimated =
                ItemResponseAnalysis.of(material, scored, round -> progress.at(calibrated(++rounds[0]), STEPS));
        @Nullable
        ItemResponse irt =
                estimated == null ? null : estimated.result(round -> progress.at(calibrated(++rounds[0]), STEPS));
        progress.at(CALIBRATED_UNTIL, STEPS);
        Fairness fairness = new FairnessAnalysis(material, scored).result();
        progress.at(COMPARED_UNTIL, STEPS);
        @Nullable
        Similarity similarity = estimated == null
                ? null
                : new SimilarityAnalysis(material, scored, estimated)
                        .result(group -> progress.at(COMPARED_UNTIL + Math.min(19, group / 2), STEPS));
        SessionAnalysis analysis = new SessionAnalysis(
                material.people().size(),
                classical.total(),
                sections,
                items,
                classical.groups(),
                irt,
                fairness,
                similarity,
                WarningRules.of(
                        sections, items, irt, fairness, material.people().size()));
        progress.at(STEPS, STEPS);
        return analysis;
    }

    private static int calibrated(int rounds) {
        double share = rounds / (rounds + HALF_WAY);
        return CLASSICAL_UNTIL + (int) (share * (CALIBRATED_UNTIL - CLASSICAL_UNTIL));
    }
}
