package org.gankao.debriefing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as lists show it: turnout, never votes.
 *
 * @param pairNumber of the evaluators who lead it
 * @param starts hour and minute in the county, 09:00
 * @param entitled voters who might have come, 0 before it is written down
 * @param present voters who came
 * @param voidReason null unless it is void
 */
public record MeetingRow(
        long id,
        long campaignId,
        long villageId,
        String villageName,
        long townshipId,
        String townshipName,
        long pairId,
        int pairNumber,
        LocalDate day,
        String starts,
        String place,
        MeetingState state,
        int entitled,
        int present,
        int returned,
        @Nullable String voidReason) {}
