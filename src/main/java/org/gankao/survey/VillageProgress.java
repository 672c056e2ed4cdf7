package org.gankao.survey;

/**
 * How far a village is. Counts visits, never votes.
 *
 * @param pairNumber pair that walks it, 0 if none
 */
public record VillageProgress(
        long villageId, String name, int pairNumber, int wanted, int completed, int refused, int nobodyHome) {

    public int percent() {
        return wanted == 0 ? 0 : Math.min(100, completed * 100 / wanted);
    }
}
