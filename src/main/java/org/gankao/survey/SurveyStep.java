package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleState;
import org.gankao.cycle.CycleStep;
import org.gankao.cycle.Phrase;
import org.gankao.platform.security.Permission;
import org.gankao.platform.time.BusinessTime;

/** The survey's place in the line of a cycle (入户测评). */
@ApplicationScoped
public class SurveyStep implements CycleStep {

    private static final int PLACE = 400;
    private static final Phrase TITLE = Phrase.of("survey.step.title");

    @Inject
    CampaignRepository campaigns;

    @Inject
    FieldService field;

    @Inject
    Clock clock;

    @Override
    public List<View> views(CycleRow cycle) {
        CampaignRow campaign = campaigns.ofCycle(cycle.id()).stream()
                .findFirst()
                .map(Campaign::row)
                .orElse(null);
        if (campaign == null) {
            Stage stage = cycle.state() == CycleState.PREPARING ? Stage.WAITING : Stage.ACTIVE;
            return List.of(new View(
                    PLACE,
                    TITLE,
                    stage,
                    Phrase.of("survey.step.none"),
                    new Action(
                            Phrase.of("survey.step.plan"),
                            "/survey/campaigns.xhtml?cycle=" + cycle.id(),
                            Permission.SURVEY_EDIT),
                    List.of()));
        }
        return List.of(
                switch (campaign.state()) {
                    case FIELD -> inField(campaign);
                    case OPENED ->
                        view(campaign, Stage.DONE, Phrase.of("survey.step.opened"), "results", "survey.step.results");
                    case CLOSED ->
                        view(campaign, Stage.ACTIVE, Phrase.of("survey.step.closed"), "opening", "survey.step.open");
                    default ->
                        view(
                                campaign,
                                Stage.ACTIVE,
                                Phrase.of("survey.step." + campaign.state()),
                                "campaign",
                                "survey.step.continue");
                });
    }

    @Override
    public Optional<String> card() {
        return Optional.of("/WEB-INF/survey/cycle-card.xhtml");
    }

    private View inField(CampaignRow campaign) {
        int day = campaign.dayNumber(BusinessTime.dateOf(clock.instant()));
        List<Waiting> waiting = new ArrayList<>();
        List<String> open = field.townshipsOfOpenSpares(campaign.id());
        if (!open.isEmpty()) {
            waiting.add(new Waiting(
                    Phrase.of("survey.step.spareChip"),
                    open.size(),
                    Phrase.of("survey.step.spares", open.get(0), open.size()),
                    Tone.NEUTRAL,
                    action("survey.step.review", "review", campaign)));
        }
        field.overview(campaign.id()).townships().stream()
                .filter(TownshipProgress::manyNobodyHome)
                .sorted(TownshipProgress.MOST_TROUBLE_FIRST)
                .limit(2)
                .forEach(t -> waiting.add(new Waiting(
                        Phrase.of("survey.step.checkChip"),
                        1,
                        Phrase.of("survey.step.nobody", t.name(), t.nobodyHome(), t.attempts()),
                        Tone.WARNING,
                        action("survey.step.progress", "progress", campaign))));
        return new View(
                PLACE,
                TITLE,
                Stage.ACTIVE,
                Phrase.of("survey.step.day", day, campaign.plan().days()),
                action("survey.step.progress", "progress", campaign),
                waiting);
    }

    private static View view(CampaignRow campaign, Stage stage, Phrase figures, String page, String label) {
        return new View(PLACE, TITLE, stage, figures, action(label, page, campaign), List.of());
    }

    private static Action action(String label, String page, CampaignRow campaign) {
        return new Action(
                Phrase.of(label),
                "/survey/%s.xhtml?campaign=%d".formatted(page, campaign.id()),
                Permission.SURVEY_VIEW);
    }
}
