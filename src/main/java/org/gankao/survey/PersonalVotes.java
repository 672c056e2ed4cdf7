package org.gankao.survey;

import java.util.Map;

/** Personal votes from elsewhere than the door, such as debriefing review meetings; each source is a bean. */
public interface PersonalVotes {

    /** By cadre; once a campaign is opened they are always the same, or its results could not be computed again. */
    Map<Long, VoteCounts> votes(long campaignId);
}
