package org.gankao.verify;

/**
 * Places shared out over strata: by largest remainders, of equal ones first the larger stratum, then the first; a stratum that would get
 * none gets one from that with the most, while there are places enough. Written apart from {@code survey.Shares}, which it checks.
 */
final class Allotment {

    private Allotment() {}

    /**
     * @param sizes households of each stratum
     * @param most places each can take
     */
    static int[] of(int[] sizes, int[] most, int places) {
        long all = total(sizes);
        int[] shares = new int[sizes.length];
        int strata = 0;
        for (int i = 0; i < sizes.length; i++) {
            shares[i] = all == 0 ? 0 : (int) Math.min(most[i], (long) places * sizes[i] / all);
            strata += most[i] > 0 ? 1 : 0;
        }
        int given = Math.min(places, total(most));
        while (total(shares) < given) {
            int next = -1;
            for (int i = 0; i < sizes.length; i++) {
                if (shares[i] < most[i] && (next < 0 || lacksMore(i, next, sizes, shares, places, all))) {
                    next = i;
                }
            }
            shares[next]++;
        }
        for (int i = 0; i < sizes.length && given >= strata; i++) {
            if (shares[i] == 0 && most[i] > 0) {
                int richest = 0;
                for (int j = 1; j < shares.length; j++) {
                    richest = shares[j] > shares[richest] ? j : richest;
                }
                shares[richest]--;
                shares[i] = 1;
            }
        }
        return shares;
    }

    /** Strata one after the other so that every beginning is as proportional as it can be. */
    static int[] sequence(int[] shares) {
        int all = total(shares);
        int[] given = new int[shares.length];
        int[] sequence = new int[all];
        for (int place = 0; place < all; place++) {
            int next = -1;
            for (int i = 0; i < shares.length; i++) {
                if (given[i] < shares[i] && (next < 0 || lacksMore(i, next, shares, given, place + 1, all))) {
                    next = i;
                }
            }
            given[next]++;
            sequence[place] = next;
        }
        return sequence;
    }

    private static boolean lacksMore(int one, int other, int[] sizes, int[] shares, int places, long all) {
        long lacks = (long) places * sizes[one] - shares[one] * all;
        long otherLacks = (long) places * sizes[other] - shares[other] * all;
        return lacks > otherLacks || (lacks == otherLacks && sizes[one] > sizes[other]);
    }

    private static int total(int[] numbers) {
        int total = 0;
        for (int number : numbers) {
            total += number;
        }
        return total;
    }
}
