package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.BallotRepository.Stored;
import org.gankao.survey.CampaignRepository.StoredHalf;

/**
 * Closing the field and opening the ballots, once. Envelopes are opened in memory; what is written are separate shuffled slips
 * under random ids, without batch, day or link to each other; the envelopes are destroyed in the same transaction.
 */
@ApplicationScoped
@Transactional
public class OpeningService {

    private static final int AT_ONCE = 500;
    private static final int MOST_NAMED = 5;

    @Inject
    CampaignRepository campaigns;

    @Inject
    SampleRepository samples;

    @Inject
    FieldReviewRepository field;

    @Inject
    BallotRepository ballots;

    @Inject
    HouseholdComponentService components;

    @Inject
    @Any
    Instance<PersonalVotes> elsewhere;

    @Inject
    OpeningTable table;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    private final SecureRandom random = new SecureRandom();

    /**
     * No phone can bring anything after this. A token proves one ballot a visit, so in no batch there may be more ballots than
     * visits: a missing visit is still to come from a phone, or the batch is to be declared void.
     *
     * @throws RuleViolationException if a batch that counts has more ballots than visits that ended with one
     */
    @Requires(Permission.SURVEY_EDIT)
    public void closeField(long campaignId) {
        Campaign campaign = lock(campaignId);
        List<Long> surplus = field.surplus(campaignId);
        if (!surplus.isEmpty()) {
            throw new RuleViolationException(
                    "survey.close.surplus",
                    surplus.stream().map(String::valueOf).collect(Collectors.joining("、")));
        }
        campaign.closeField(moment.now());
        changes.fire(Change.of("survey.field.close", "campaign:" + campaignId));
    }

    /** Envelopes in batches that count; 0 after the opening. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public int envelopes(long campaignId) {
        return ballots.envelopeCount(campaignId, false);
    }

    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Optional<OpeningProtocol> protocol(long campaignId) {
        return ballots.opening(campaignId);
    }

    /** Numbers of the halves that lie on the table. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Set<Integer> given(long campaignId) {
        return table.given(campaignId, moment.now());
    }

    /**
     * A holder gives his half, by its passphrase or as he keeps it on paper. It lies in memory for half an hour.
     *
     * @return whether both are given now
     * @throws RuleViolationException if it is not the caller's half
     */
    @Requires(Permission.SURVEY_SIGN)
    @Transactional(TxType.SUPPORTS)
    public boolean give(long campaignId, String passphraseOrPaper) {
        find(campaignId).requireState(CampaignState.CLOSED);
        long account = caller.require().accountId();
        StoredHalf stored = campaigns.halves(campaignId).stream()
                .filter(h -> h.accountId() == account)
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("survey.open.notHolder"));
        KeyHalf half = KeyHalf.fromPaper(passphraseOrPaper)
                .or(() -> KeyHalf.open(stored.sealedPrivate(), passphraseOrPaper.strip()))
                .filter(h -> h.fits(stored.publicPoint()))
                .orElseThrow(() -> new RuleViolationException("survey.open.wrong"));
        return table.give(campaignId, stored.number(), half, moment.now());
    }

    /**
     * Opens all envelopes of batches that count. Both halves must lie on the table.
     *
     * @throws RuleViolationException while votes given elsewhere are not counted and signed: they would be left out without a word
     */
    @Requires(Permission.SURVEY_SIGN)
    public OpeningProtocol open(long campaignId, Progress progress) {
        Campaign campaign = lock(campaignId);
        campaign.requireState(CampaignState.CLOSED);
        elsewhere.forEach(votes -> requireFinished(votes.unfinished(campaignId)));
        Instant now = moment.now();
        List<KeyHalf> halves = table.take(campaignId, now);
        List<Stored> envelopes = ballots.envelopes(campaignId);
        Map<Long, Set<Long>> asked = samples.askedByVillage(campaignId);
        List<Object[]> teamSlips = new ArrayList<>();
        List<Object[]> cadreSlips = new ArrayList<>();
        int unreadable = 0;
        for (int from = 0; from < envelopes.size(); from += AT_ONCE) {
            List<Stored> some = envelopes.subList(from, Math.min(envelopes.size(), from + AT_ONCE));
            List<Optional<BallotText>> texts =
                    some.parallelStream().map(s -> text(campaignId, s, halves)).toList();
            for (int i = 0; i < some.size(); i++) {
                if (texts.get(i).isEmpty()) {
                    unreadable++;
                } else {
                    slips(campaignId, some.get(i).villageId(), texts.get(i).get(), asked, teamSlips, cadreSlips);
                }
            }
            progress.at(from + some.size(), envelopes.size());
        }
        Collections.shuffle(teamSlips, random);
        Collections.shuffle(cadreSlips, random);
        ballots.addTeamSlips(teamSlips);
        ballots.addCadreSlips(cadreSlips);
        OpeningProtocol protocol = new OpeningProtocol(
                envelopes.size(),
                ballots.envelopeCount(campaignId, true),
                unreadable,
                teamSlips.size(),
                cadreSlips.size(),
                campaigns.halves(campaignId).stream()
                        .map(StoredHalf::accountName)
                        .collect(Collectors.joining("、")),
                now);
        ballots.addOpening(campaignId, protocol);
        ballots.destroyEnvelopes(campaignId);
        campaign.opened(now);
        ballots.addResults(campaignId, components.compute(campaign.row()));
        changes.fire(Change.of(
                "survey.open",
                "campaign:" + campaignId,
                "envelopes",
                protocol.envelopes(),
                "voided",
                protocol.voided(),
                "unreadable",
                unreadable));
        return protocol;
    }

    private static Optional<BallotText> text(long campaignId, Stored stored, List<KeyHalf> halves) {
        return Envelope.open(
                        stored.envelope(), halves.get(0), halves.get(1), Envelope.address(campaignId, stored.batchId()))
                .flatMap(BallotText::parse);
    }

    /** A cadre nobody in the village could be asked about, or named twice, does not count. */
    private void slips(
            long campaignId,
            long villageId,
            BallotText ballot,
            Map<Long, Set<Long>> asked,
            List<Object[]> teamSlips,
            List<Object[]> cadreSlips) {
        BallotText.answer(ballot.team())
                .ifPresent(answer -> teamSlips.add(new Object[] {randomId(), campaignId, villageId, answer}));
        if (ballot.cadres() != null) {
            Set<Long> seen = new java.util.HashSet<>();
            for (BallotText.CadreVote vote : ballot.cadres()) {
                if (asked.getOrDefault(villageId, Set.of()).contains(vote.id()) && seen.add(vote.id())) {
                    BallotText.answer(vote.answer())
                            .ifPresent(
                                    answer -> cadreSlips.add(new Object[] {randomId(), campaignId, vote.id(), answer}));
                }
            }
        }
    }

    private String randomId() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private static void requireFinished(List<String> unfinished) {
        if (!unfinished.isEmpty()) {
            throw new RuleViolationException(
                    "survey.open.unfinished",
                    unfinished.size(),
                    unfinished.stream().limit(MOST_NAMED).collect(Collectors.joining("、")));
        }
    }

    private Campaign find(long id) {
        return campaigns.find(id).orElseThrow(() -> new NotFoundException("survey.unknown"));
    }

    private Campaign lock(long id) {
        return campaigns.lock(id).orElseThrow(() -> new NotFoundException("survey.unknown"));
    }
}
