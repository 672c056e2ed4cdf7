package org.gankao.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A score as it is shown and ranked: percent, 0 to 100, two decimals, half-up (四舍五入).
 *
 * <p>Rounding happens here and nowhere else; everything before is a {@link Fraction}.
 */
public record Score(BigDecimal percent) implements Comparable<Score> {

    public static final int SCALE = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException if {@code percent} is below 0 or above 100 */
    public Score {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A score (%s) lies between 0 and 100.".formatted(percent));
        }
        percent = percent.setScale(SCALE, RoundingMode.HALF_UP);
    }

    public static Score of(String percent) {
        return new Score(new BigDecimal(percent));
    }

    @Override
    public int compareTo(Score other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
