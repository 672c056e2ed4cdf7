package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** The survey's long work: draw, pairs, opening. The services it calls check who asks. */
@ApplicationScoped
public class SurveyJobs implements JobReaders {

    public static final String DRAW = "survey.draw";
    public static final String PLAN = "survey.teams";
    public static final String OPEN = "survey.open";

    @Inject
    Jobs jobs;

    @Inject
    CampaignService campaigns;

    @Inject
    SampleService samples;

    @Inject
    TeamService teams;

    @Inject
    OpeningService opening;

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(
                DRAW,
                Set.of(Permission.SURVEY_VIEW),
                PLAN,
                Set.of(Permission.SURVEY_VIEW),
                OPEN,
                Set.of(Permission.SURVEY_VIEW));
    }

    @Requires(Permission.SURVEY_EDIT)
    public long draw(long campaignId, String seed, Locale locale) {
        campaigns.requireState(campaignId, CampaignState.FROZEN);
        return jobs.start(DRAW, subject(campaignId), locale, progress -> samples.draw(campaignId, seed, progress));
    }

    @Requires(Permission.SURVEY_EDIT)
    public long plan(long campaignId, Locale locale) {
        campaigns.requireState(campaignId, CampaignState.DRAWN);
        return jobs.start(PLAN, subject(campaignId), locale, progress -> String.valueOf(teams.plan(campaignId)));
    }

    @Requires(Permission.SURVEY_SIGN)
    public long open(long campaignId, Locale locale) {
        campaigns.requireState(campaignId, CampaignState.CLOSED);
        return jobs.start(
                OPEN,
                subject(campaignId),
                locale,
                progress -> String.valueOf(opening.open(campaignId, progress).envelopes()));
    }

    public Optional<JobRow> newest(String kind, long campaignId) {
        return jobs.newest(kind, subject(campaignId));
    }

    private static String subject(long campaignId) {
        return "campaign:" + campaignId;
    }
}
