package org.gankao.debriefing;

/**
 * The vote issue and return record of a meeting; all 0 before it is written down.
 *
 * @param printed papers brought to the meeting
 * @param issued papers that stayed with voters
 * @param spoiled papers exchanged for another, or torn
 * @param unused papers nobody got
 * @param returned papers found in the box
 */
public record VotePapers(int printed, int issued, int spoiled, int unused, int returned) {

    public int notReturned() {
        return issued - returned;
    }
}
