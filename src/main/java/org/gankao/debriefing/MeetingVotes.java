package org.gankao.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gankao.survey.PersonalVotes;
import org.gankao.survey.VoteCounts;

/** Votes of signed meetings, for the personal score; void meetings have none. */
@ApplicationScoped
public class MeetingVotes implements PersonalVotes {

    @Inject
    MeetingRepository meetings;

    @Override
    public Map<Long, VoteCounts> votes(long campaignId) {
        return meetings.signedVotes(campaignId);
    }

    @Override
    public List<String> unfinished(long campaignId) {
        return meetings.unfinished(campaignId);
    }

    @Override
    public boolean planned(long campaignId) {
        return !meetings.plannedVillages(campaignId).isEmpty();
    }
}
