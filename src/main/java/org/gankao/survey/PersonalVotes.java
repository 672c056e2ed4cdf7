package org.gankao.survey;

import java.util.List;
import java.util.Map;

/** Personal votes from elsewhere than the door, such as debriefing review meetings; each source is a bean. */
public interface PersonalVotes {

    /** By cadre; once a campaign is opened they are always the same, or its results could not be computed again. */
    Map<Long, VoteCounts> votes(long campaignId);

    /** Names of villages whose votes are still to be counted or signed; the ballots are not opened before. */
    List<String> unfinished(long campaignId);

    /** Whether something is planned for the pairs as they are; they are not made anew then. */
    boolean planned(long campaignId);
}
