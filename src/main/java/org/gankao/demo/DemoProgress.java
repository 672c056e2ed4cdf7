package org.gankao.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the demo county is loaded.
 *
 * @param finished everything is there
 * @param percent of the whole, 0 to 100
 * @param current what is being loaded, worded; null if nothing is
 * @param steps all parts in order
 */
public record DemoProgress(
        boolean finished, int percent, @Nullable String current, List<Step> steps) {

    /**
     * A part of the demo.
     *
     * @param title worded
     * @param done counted in what the part is made of
     * @param total 0 while unknown
     */
    public record Step(String title, StepState state, long done, long total) {}

    /** Where a part stands. */
    public enum StepState {
        WAITING,
        LOADING,
        LOADED,
        FAILED
    }
}
