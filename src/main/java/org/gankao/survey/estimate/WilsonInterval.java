package org.gankao.survey.estimate;

/**
 * Wilson's 95 % interval of a share, with finite-population correction. It stays honest near 0 and 1, where the usual
 * interval collapses: 30 of 30 gives 88.6 to 100 %.
 *
 * <p>Source: E. B. Wilson (1927), J. Am. Stat. Assoc. 22, 209-212; the correction replaces n by n (N - 1) / (N - n).
 *
 * @param low percent
 * @param high percent
 */
public record WilsonInterval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /**
     * @param hits observed, 0 to {@code n}
     * @param n drawn, above 0
     * @param population size of what was drawn from, at least {@code n}
     */
    public static WilsonInterval of(int hits, int n, int population) {
        if (n <= 0 || hits < 0 || hits > n || population < n) {
            throw new IllegalArgumentException("%d of %d from %d is no share.".formatted(hits, n, population));
        }
        if (population == n) {
            double exact = 100.0 * hits / n;
            return new WilsonInterval(exact, exact);
        }
        double effective = (double) n * (population - 1) / (population - n);
        double p = (double) hits / n;
        double z2 = Z * Z / effective;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / effective + z2 / (4 * effective)) / (1 + z2);
        return new WilsonInterval(Math.max(0, centre - half) * 100, Math.min(1, centre + half) * 100);
    }
}
