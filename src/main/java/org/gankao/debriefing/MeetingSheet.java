package org.gankao.debriefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one of its scrutineers sees it.
 *
 * @param scrutineers names of both
 * @param mine the caller's place among them, 1 or 2
 * @param recorded whether attendance and papers are written down
 * @param round which count this is, from 1
 * @param mineCounted whether the caller has handed in his count of this round
 * @param otherCounted whether the other has; what he counted is not told before both have
 * @param differences where both have counted and not the same
 * @param tally what both counted alike, by cadre; empty before
 * @param sha256 of the record to be signed; null before both counted alike
 * @param signed names of those who signed this record
 */
public record MeetingSheet(
        MeetingRow meeting,
        List<String> scrutineers,
        int mine,
        List<TeamCadre> cadres,
        boolean recorded,
        List<Attendance> attendance,
        VotePapers papers,
        int round,
        boolean mineCounted,
        boolean otherCounted,
        List<TallyDifference> differences,
        List<TallyLine> tally,
        @Nullable String sha256,
        boolean mineSigned,
        List<String> signed) {

    /** Whether both have counted and must count again. */
    public boolean differing() {
        return !differences.isEmpty();
    }
}
