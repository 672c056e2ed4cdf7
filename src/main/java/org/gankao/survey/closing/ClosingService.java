package org.gankao.survey.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.CampaignState;

/** Closing sheets of the day: shown to the pair and to those who watch the field, signed by both members of the pair. */
@ApplicationScoped
@Transactional
public class ClosingService {

    /** Days a pair still sees its sheets: as long as a phone may have been without a network. */
    static final int DAYS_BACK = 10;

    private static final int MOST_UNSENT = 10_000;

    @Inject
    ClosingRepository closings;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * A sheet of the caller's pair.
     *
     * @param toSign whether his own signature is missing, or stands under other figures
     */
    public record Own(ClosingSheet sheet, boolean toSign) {}

    /** Sheets of the caller's pair for today and the ten days before, newest day first. */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    @Transactional(TxType.SUPPORTS)
    public List<Own> own() {
        LocalDate today = today();
        String login = caller.require().loginName();
        return closings.sheets(login, today.minusDays(DAYS_BACK), today).stream()
                .map(sheet -> new Own(
                        sheet,
                        closings.member(sheet.batchId(), login)
                                .filter(me -> !sheet.signedBy(me.evaluatorId()))
                                .isPresent()))
                .toList();
    }

    /** Sheets of all pairs up to today, newest day first; void batches have none. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<ClosingSheet> all(long campaignId) {
        return closings.sheets(campaignId, today());
    }

    /** Sheets of {@link #all} that ought to be signed by both and are not. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<ClosingSheet> unsigned(long campaignId) {
        LocalDate today = today();
        return all(campaignId).stream()
                .filter(sheet -> sheet.due(today) && !sheet.signed())
                .toList();
    }

    /**
     * Signs as the caller, under the figures he has read. Whoever signs again is counted with his newest signature.
     *
     * @param read the figures that were shown to him
     * @param unsentVisits visit records of the day that wait on his phone, 0 to 10000
     * @param unsentBallots sealed ballots of the day that wait on his phone, 0 to 10000
     * @return the sheet with his signature
     * @throws NotFoundException if the batch is void or not of his pair
     * @throws ConflictException if other figures stand there by now, or the ballots are opened
     * @throws RuleViolationException before the day, or if a phone cannot hold that many records
     */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    public ClosingSheet sign(long batchId, ClosingFigures read, int unsentVisits, int unsentBallots) {
        String login = caller.require().loginName();
        ClosingSheet.Member member =
                closings.member(batchId, login).orElseThrow(() -> new NotFoundException("survey.closing.unknown"));
        closings.lock(batchId);
        ClosingRepository.Found found =
                closings.find(login, batchId).orElseThrow(() -> new NotFoundException("survey.closing.unknown"));
        if (found.state() == CampaignState.OPENED) {
            throw new ConflictException("survey.closing.tooLate");
        }
        if (found.sheet().day().isAfter(today())) {
            throw new RuleViolationException("survey.closing.tooEarly");
        }
        if (Math.min(unsentVisits, unsentBallots) < 0 || Math.max(unsentVisits, unsentBallots) > MOST_UNSENT) {
            throw new RuleViolationException("survey.closing.unsentRange", String.valueOf(MOST_UNSENT));
        }
        if (!found.sheet().figures().equals(read)) {
            throw new ConflictException("survey.closing.otherFigures");
        }
        closings.add(batchId, member, read, unsentVisits, unsentBallots, clock.instant());
        changes.fire(Change.of("survey.closing.sign", "batch:" + batchId, "visits", read.visits()));
        return closings.find(login, batchId).orElseThrow().sheet();
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }
}
