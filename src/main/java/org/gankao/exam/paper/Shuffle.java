package org.gankao.exam.paper;

/**
 * What each candidate meets in an order of his own ({@link SeededOrder}).
 *
 * @param items the items of each section
 * @param options the options of each item, except of items that keep theirs
 */
public record Shuffle(boolean items, boolean options) {

    /** The default, and what papers made before the choice existed mean. */
    public static final Shuffle ALL = new Shuffle(true, true);
}
