package org.gankao.questionbank;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one test showed of one wording of an item.
 *
 * @param code the item's
 * @param revision number of the wording, from 1
 * @param people to whom it was shown and who handed in, at least 1
 * @param facility share of the points reached, 0 to 1
 * @param discrimination correlation with the rest of the test, -1 to 1; null if one of them did not vary
 * @param calibration null if there were too few people or the item did not fit
 */
public record ItemObservation(
        String code,
        int revision,
        int people,
        BigDecimal facility,
        @Nullable BigDecimal discrimination,
        @Nullable ItemCalibration calibration) {

    /** @throws IllegalArgumentException outside the ranges above */
    public ItemObservation {
        if (people < 1) {
            throw new IllegalArgumentException("An item seen by %d people shows nothing.".formatted(people));
        }
        if (facility.signum() < 0 || facility.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A facility of %s is not between 0 and 1.".formatted(facility));
        }
        if (discrimination != null && discrimination.abs().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A correlation of %s is none.".formatted(discrimination));
        }
    }
}
