package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.CampaignRepository.StoredHalf;

/** The two halves of the key that opens ballots, each made for one person. */
@ApplicationScoped
@Transactional
public class BallotKeyService {

    static final int HALVES = 2;

    private static final int MIN_PASSPHRASE = 12;

    @Inject
    CampaignRepository campaigns;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<KeyHolder> holders(long campaignId) {
        return campaigns.halves(campaignId).stream()
                .map(h -> new KeyHolder(h.number(), h.accountId(), h.accountName(), h.createdAt()))
                .toList();
    }

    /**
     * Makes the caller's half. The server keeps it only under his passphrase.
     *
     * @return the half to be written down or printed, shown this once
     * @throws ConflictException if he has one, or both are taken
     */
    @Requires(Permission.SURVEY_SIGN)
    public String take(long campaignId, String passphrase) {
        Identity holder = caller.require();
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(() -> new NotFoundException("survey.unknown"));
        if (campaign.state() != CampaignState.FROZEN && campaign.state() != CampaignState.DRAWN) {
            throw new ConflictException("survey.key.when");
        }
        List<StoredHalf> taken = campaigns.halves(campaignId);
        if (taken.stream().anyMatch(h -> h.accountId() == holder.accountId())) {
            throw new ConflictException("survey.key.yours");
        }
        if (taken.size() == HALVES) {
            throw new ConflictException("survey.key.taken");
        }
        if (passphrase.strip().length() < MIN_PASSPHRASE) {
            throw new RuleViolationException("survey.key.short", String.valueOf(MIN_PASSPHRASE));
        }
        KeyHalf.Fresh fresh = KeyHalf.generate();
        int number = taken.stream().anyMatch(h -> h.number() == 1) ? 2 : 1;
        campaigns.addHalf(
                campaignId,
                new StoredHalf(
                        number,
                        holder.accountId(),
                        holder.displayName(),
                        fresh.publicPoint(),
                        fresh.half().seal(passphrase.strip()),
                        moment.now()));
        changes.fire(Change.of("survey.key.take", "campaign:" + campaignId, "half", number));
        return fresh.half().paper();
    }
}
