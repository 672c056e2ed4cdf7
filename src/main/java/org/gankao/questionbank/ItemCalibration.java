package org.gankao.questionbank;

import java.math.BigDecimal;

/**
 * An item under the two-parameter logistic model, P = 1 / (1 + exp(-a (θ - b))), without the constant 1.7; the abilities θ of
 * those it was calibrated on have mean 0 and deviation 1.
 *
 * @param people persons of the calibration
 * @param slope a, per unit of ability
 * @param slopeError its standard error
 * @param location b, on the scale of ability
 * @param locationError its standard error
 */
public record ItemCalibration(
        int people, BigDecimal slope, BigDecimal slopeError, BigDecimal location, BigDecimal locationError) {}
