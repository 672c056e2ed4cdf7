package org.gankao.cycle;

import java.util.List;

/** Port: a feature that measures a component gives its results; the ranking consumes them and knows no feature. */
public interface ComponentResults {

    /** The components this feature measures. */
    List<Component> components();

    /**
     * Final results of a cycle, at most one a cadre and component; a cadre without one has none yet.
     *
     * <p>Only what counts: sealed sittings that are marked and released, campaigns that are opened.
     */
    List<ComponentResult> results(long cycleId);
}
