package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
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

    /** Halves of a key; no fewer open a ballot. */
    public static final int HALVES = 2;

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

    /** Whether the caller may take a half now. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public boolean mayTake(long campaignId) {
        return caller.may(Permission.SURVEY_SIGN)
                && campaigns
                        .find(campaignId)
                        .filter(c -> refusal(c, campaigns.halves(campaignId)).isEmpty())
                        .isPresent();
    }

    /** Key of the reason why the caller cannot take a half, if he cannot. */
    private Optional<String> refusal(Campaign campaign, List<StoredHalf> taken) {
        if (campaign.state() != CampaignState.FROZEN && campaign.state() != CampaignState.DRAWN) {
            return Optional.of("survey.key.when");
        }
        long holder = caller.identity().map(Identity::accountId).orElse(0L);
        if (taken.stream().anyMatch(h -> h.accountId() == holder)) {
            return Optional.of("survey.key.yours");
        }
        return taken.size() == HALVES ? Optional.of("survey.key.taken") : Optional.empty();
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
        List<StoredHalf> taken = campaigns.halves(campaignId);
        refusal(campaign, taken).ifPresent(key -> {
            throw new ConflictException(key);
        });
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
