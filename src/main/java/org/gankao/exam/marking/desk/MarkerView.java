package org.gankao.exam.marking.desk;

import java.math.BigDecimal;
import org.gankao.exam.marking.PersonItemService.PersonItem;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a marker sees it: nothing tells whose it is, from where, or what others gave it.
 *
 * @param script number of the answer; shuffled, so its size says nothing
 * @param points points of the item; a mark is 0 to that, in half points
 * @param same other answers to the item that say the same and wait for this marker too
 * @param own what he gave it before; null: nothing yet
 * @param remark what he noted then
 */
public record MarkerView(
        long script,
        PersonItem question,
        BigDecimal points,
        String answer,
        int same,
        @Nullable BigDecimal own,
        String remark) {}
