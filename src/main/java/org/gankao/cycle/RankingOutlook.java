package org.gankao.cycle;

import java.util.List;
import java.util.Map;

/** Port: what a feature that measures a component may ask of the ranking before it changes a result. */
public interface RankingOutlook {

    /** Whether a ranking of the cycle is public: up for notice or final, and not replaced. Its basis must not change then. */
    boolean published(long cycleId);

    /**
     * Places by cadre if some results were others; nothing is stored.
     *
     * @param instead each takes the place of the result of the same cadre, component and evidence
     * @return who is ranked; empty while the cycle's schemes do not allow to compute
     */
    Map<Long, Integer> places(long cycleId, List<ComponentResult> instead);
}
