package org.gankao.cycle;

import java.util.List;
import java.util.Map;

/** Port: what the same votes would have come to under the other formulas of the register. For comparison only; nothing counts by it. */
public interface OtherFormulas {

    /** Results of a cycle by name of the formula, the chosen one among them; empty before there are any. */
    Map<String, List<ComponentResult>> byFormula(long cycleId);
}
