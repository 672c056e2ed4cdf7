package org.gankao.cycle;

import java.util.List;
import java.util.Optional;
import org.gankao.platform.security.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Port: a feature adds its steps to the cycle's line (考评周期页). Places in use: 100 scheme, 200 roster, 300 test, 400
 * household satisfaction, 500 ranking, 600 publication, 700 annual evaluation.
 */
public interface CycleStep {

    /** How far a step is. */
    enum Stage {
        /** Cannot begin yet. */
        WAITING,
        /** Under way, or next. */
        ACTIVE,
        DONE
    }

    /** How urgent a piece of work looks. */
    enum Tone {
        NEUTRAL,
        WARNING,
        URGENT
    }

    /**
     * A link that leads to the work.
     *
     * @param url from the context root, for example {@code /ranking/runs.xhtml?cycle=3}
     * @param needed who lacks it sees no link
     */
    record Action(Phrase label, String url, Permission needed) {}

    /**
     * Work that waits for a person (需要您处理).
     *
     * @param chip kind of work in two words, for example 签署
     */
    record Waiting(Phrase chip, long count, Phrase text, Tone tone, Action action) {}

    /**
     * A step as it stands.
     *
     * @param place order in the line
     * @param figures the one line under the title, for example how many handed in
     * @param action the one next action, if any
     * @param waiting what waits for a person
     */
    record View(
            int place,
            Phrase title,
            Stage stage,
            Phrase figures,
            @Nullable Action action,
            List<Waiting> waiting) {

        public View {
            waiting = List.copyOf(waiting);
        }
    }

    /** The feature's steps in this cycle; called for whoever may see the cycle. */
    List<View> views(CycleRow cycle);

    /** Path of a page fragment with the details of this step, shown on the cycle's page while it is under way. */
    default Optional<String> card() {
        return Optional.empty();
    }
}
