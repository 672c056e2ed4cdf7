package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentDetails;
import org.gankao.cycle.Phrase;
import org.gankao.cycle.SchemeTerms;

/** What a household component rests on: how many votes, weighted and turned into points how. Never how anybody voted. */
@ApplicationScoped
class HouseholdDetails implements ComponentDetails {

    @Inject
    CampaignRepository campaigns;

    @Inject
    BallotRepository ballots;

    @Override
    public Optional<Phrase> of(long cycleId, long cadreId, Component component, SchemeTerms terms) {
        if (component != Component.SATISFACTION) {
            return Optional.empty();
        }
        return campaigns.ofCycle(cycleId).stream()
                .filter(campaign -> campaign.state() == CampaignState.OPENED)
                .findFirst()
                .flatMap(campaign -> ballots.result(campaign.id(), cadreId))
                .map(result -> phrase(result, terms));
    }

    /** Fewer personal votes than the scheme asks for are not counted out: so few would tell too much. */
    private static Phrase phrase(BallotRepository.StoredResult result, SchemeTerms terms) {
        String formula = String.valueOf(terms.formula());
        String share = SchemeTerms.plain(terms.teamShare());
        return result.personalVotes() < terms.minPersonalVotes()
                ? Phrase.of(
                        "survey.detail.team",
                        result.villages(),
                        counted(result.teamVotes()),
                        terms.minPersonalVotes(),
                        share,
                        formula)
                : Phrase.of(
                        "survey.detail.both",
                        result.villages(),
                        counted(result.teamVotes()),
                        counted(result.personalVotes()),
                        share,
                        formula);
    }

    /** As every count of votes. */
    private static Object counted(int votes) {
        return votes < Disclosure.MIN_VOTES ? "<" + Disclosure.MIN_VOTES : votes;
    }
}
