package org.gankao.exam.sitting;

/**
 * How far a township's cadres are.
 *
 * @param townshipId unit id, 0: county departments
 * @param waiting not started
 * @param offline started, but their device was silent for a while
 */
public record TownshipCount(long townshipId, int waiting, int answering, int offline, int handedIn, int absent) {

    public int total() {
        return waiting + answering + offline + handedIn + absent;
    }
}
