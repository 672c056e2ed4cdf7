package org.gankao.cycle;

import java.math.BigDecimal;

/**
 * By how much chance may have moved one cadre's percentage in one component: which items he was asked, which households were
 * drawn. Stands beside scores and places and never changes one.
 *
 * @param variance of the percentage, in points squared, 0 or more
 */
public record ComponentError(long cadreId, Component component, BigDecimal variance) {

    public ComponentError {
        if (variance.signum() < 0) {
            throw new IllegalArgumentException("A variance is never below zero.");
        }
    }
}
