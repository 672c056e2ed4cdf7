package org.gankao.cycle;

import java.util.List;

/** Port: the register of named formulas that turn survey answers into points; the survey feature keeps it. */
public interface ConversionFormulas {

    /**
     * A named formula.
     *
     * @param name as stored in the scheme, never reused for another formula
     * @param label as shown, with the points per answer
     * @param source where it was published
     */
    record Formula(String name, String label, String source) {}

    List<Formula> formulas();
}
