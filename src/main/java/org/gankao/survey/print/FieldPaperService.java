package org.gankao.survey.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.PairRow;
import org.gankao.survey.SampleService;
import org.gankao.survey.TeamService;
import org.gankao.survey.closing.ClosingService;
import org.gankao.survey.closing.ClosingSheet;
import org.jspecify.annotations.Nullable;

/** Papers of the field as PDF, in Chinese. Each leaves a trace. */
@ApplicationScoped
@Transactional
public class FieldPaperService {

    @Inject
    CampaignService campaigns;

    @Inject
    TeamService teams;

    @Inject
    SampleService samples;

    @Inject
    ClosingService closings;

    @Inject
    FieldPaperRepository papers;

    @Inject
    Wording wording;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * Papers of all pairs, or of one; a page each. The briefing is the same for all.
     *
     * @param pair id; null: every pair
     * @param day of routes; null: every day
     * @throws NotFoundException if there is no such campaign
     * @throws RuleViolationException if nobody goes anywhere then, or letters and briefing lack the department's contact
     */
    @Requires(Permission.SURVEY_EDIT)
    public byte[] pdf(long campaignId, FieldPaperKind kind, @Nullable Long pair, @Nullable LocalDate day) {
        CampaignRow campaign = campaigns.get(campaignId);
        FieldPapers paper = new FieldPapers(campaign, BusinessTime.dateOf(clock.instant()), wording);
        List<FieldPaperRepository.Round> rounds = papers.rounds(campaignId).stream()
                .filter(round -> pair == null || round.pairId() == pair)
                .filter(round -> day == null || round.day().equals(day))
                .toList();
        if (rounds.isEmpty()) {
            throw new RuleViolationException("survey.print.nothing");
        }
        byte[] printed = switch (kind) {
            case LETTER -> paper.letters(contact(campaignId), pairs(campaignId), rounds);
            case BRIEFING -> paper.briefing(contact(campaignId));
            case ROUTE ->
                paper.routes(
                        rounds,
                        papers.guides(campaignId).stream()
                                .collect(Collectors.toMap(Guide::villageId, Function.identity())),
                        village -> samples.selections(campaignId, village));
        };
        trace(campaignId, wording.text(FieldPapers.CHINESE, "survey.print." + kind));
        return printed;
    }

    /**
     * Closing sheets up to today, a page each.
     *
     * @param pair id; null: every pair
     * @param day null: every day
     * @throws NotFoundException if there is no such campaign
     * @throws RuleViolationException if there is no sheet of then
     */
    @Requires(Permission.SURVEY_VIEW)
    public byte[] closingSheets(long campaignId, @Nullable Long pair, @Nullable LocalDate day) {
        CampaignRow campaign = campaigns.get(campaignId);
        List<ClosingSheet> sheets = closings.all(campaignId).stream()
                .filter(sheet -> pair == null || sheet.pairId() == pair)
                .filter(sheet -> day == null || sheet.day().equals(day))
                .toList();
        if (sheets.isEmpty()) {
            throw new RuleViolationException("survey.print.nothing");
        }
        trace(campaignId, wording.text(FieldPapers.CHINESE, "survey.closing.title"));
        return new FieldPapers(campaign, BusinessTime.dateOf(clock.instant()), wording).closings(sheets);
    }

    private FieldContact contact(long campaignId) {
        return papers.contact(campaignId).orElseThrow(() -> new RuleViolationException("survey.print.noContact"));
    }

    private Map<Long, PairRow> pairs(long campaignId) {
        return teams.pairs(campaignId).stream().collect(Collectors.toMap(PairRow::id, Function.identity()));
    }

    private void trace(long campaignId, String title) {
        changes.fire(Change.of("survey.papers.print", "campaign:" + campaignId, "printedPaper", title));
    }
}
