package org.gankao.exam.objection;

import java.time.LocalDate;
import java.util.List;

/**
 * A cadre's objections to items of one of his tests.
 *
 * @param until last day on which he may object
 * @param open whether he may today
 * @param rows his objections, the newest first
 * @param items what he may still object to, in the order he saw them
 */
public record OwnObjections(LocalDate until, boolean open, List<ItemObjection> rows, List<ObjectableItem> items) {

    /**
     * An item of his test.
     *
     * @param item as his form numbers it
     * @param number place in the section as he saw it, from 1
     */
    public record ObjectableItem(String item, String section, int number) {}
}
