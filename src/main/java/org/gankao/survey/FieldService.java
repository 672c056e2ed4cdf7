package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.draw.VerifiableDraw;
import org.gankao.survey.AttemptRule.Attempt;
import org.gankao.survey.FieldReviewRepository.Checkable;
import org.jspecify.annotations.Nullable;

/** Watching the field: progress, spare households opened, checks by others, batches that do not count. */
@ApplicationScoped
@Transactional
public class FieldService {

    private static final int MAX_REASON = 300;
    private static final int MAX_REMARK = 200;

    @Inject
    CampaignRepository campaigns;

    @Inject
    FieldReviewRepository field;

    @Inject
    VisitRepository visits;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * How far the whole field is.
     *
     * @param day day at the doors, from 1
     * @param days days at the doors in all
     * @param end forecast from the pace so far, null while nothing is completed
     * @param outcomes how often each was reported
     */
    public record Overview(
            int completed,
            int wanted,
            int day,
            int days,
            @Nullable LocalDate end,
            Map<VisitOutcome, Integer> outcomes,
            List<TownshipProgress> townships) {

        public int attempts() {
            return outcomes.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int percent() {
            return wanted == 0 ? 0 : completed * 100 / wanted;
        }
    }

    @Requires({Permission.SURVEY_VIEW, Permission.CYCLE_VIEW})
    @Transactional(TxType.SUPPORTS)
    public Overview overview(long campaignId) {
        CampaignRow campaign = row(campaignId);
        LocalDate today = BusinessTime.dateOf(clock.instant());
        LocalDate counted =
                today.isAfter(campaign.plan().fieldUntil()) ? campaign.plan().fieldUntil() : today;
        List<TownshipProgress> townships = field.progress(campaignId);
        int completed = townships.stream().mapToInt(TownshipProgress::completed).sum();
        int wanted = townships.stream().mapToInt(TownshipProgress::wanted).sum();
        return new Overview(
                completed,
                wanted,
                campaign.dayNumber(today),
                campaign.plan().days(),
                Forecast.end(completed, wanted, campaign.plan().fieldFrom(), counted)
                        .orElse(null),
                field.outcomes(campaignId),
                townships);
    }

    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<VillageProgress> villages(long campaignId, long townshipId) {
        return field.villageProgress(campaignId, townshipId);
    }

    /** Batches up to today, newest first. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<BatchRow> batches(long campaignId) {
        return field.batches(campaignId, BusinessTime.dateOf(clock.instant()));
    }

    /** The township of each spare that waits for review: how many there are is no secret, which households is. */
    @Requires({Permission.SURVEY_VIEW, Permission.CYCLE_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<String> townshipsOfOpenSpares(long campaignId) {
        return field.spares(campaignId).stream()
                .filter(spare -> spare.verdict() == null)
                .map(SpareRow::townshipName)
                .toList();
    }

    /** Those that wait for review first. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<SpareRow> spares(long campaignId) {
        List<SpareRow> spares = field.spares(campaignId);
        Map<Long, List<Attempt>> attempts = visits.attempts(
                campaignId, spares.stream().map(SpareRow::replacesId).toList());
        return spares.stream()
                .map(s -> s.with(attempts.getOrDefault(s.replacesId(), List.of())))
                .toList();
    }

    /** @param remark needed when it is rejected */
    @Requires(Permission.SURVEY_REVIEW)
    public void reviewSpare(long campaignId, long householdId, boolean accepted, String remark) {
        String said = checked(remark, MAX_REMARK);
        if (!accepted && said.isEmpty()) {
            throw new RuleViolationException("survey.review.remark");
        }
        String reviewer = caller.require().displayName();
        if (field.reviewSpare(campaignId, householdId, accepted, reviewer, said, clock.instant()) == 0) {
            throw new ConflictException("survey.review.done");
        }
        changes.fire(Change.of(
                "survey.spare.review",
                "campaign:" + campaignId,
                "household",
                householdId,
                "accepted",
                accepted,
                "remark",
                said));
    }

    /** Those that wait for a check first. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<BackCheckRow> backChecks(long campaignId) {
        return field.backChecks(campaignId);
    }

    /**
     * Draws completed visits until one in five of each pair is drawn; which ones follows from the campaign's seed.
     *
     * @return newly drawn
     */
    @Requires(Permission.SURVEY_REVIEW)
    public int drawBackChecks(long campaignId) {
        // locked, or two who draw at once draw the same visits twice
        CampaignRow campaign = campaigns
                .lock(campaignId)
                .orElseThrow(() -> new NotFoundException("survey.unknown"))
                .row();
        Instant now = clock.instant();
        Map<Long, List<Checkable>> byPair = field.checkable(campaignId).stream()
                .collect(Collectors.groupingBy(Checkable::pairId, TreeMap::new, Collectors.toList()));
        List<Checkable> drawn = new ArrayList<>();
        byPair.forEach((pair, visits) -> {
            int already = (int) visits.stream().filter(Checkable::drawn).count();
            Map<String, Checkable> open = new LinkedHashMap<>();
            visits.stream().filter(v -> !v.drawn()).forEach(v -> open.put(v.visitId(), v));
            new VerifiableDraw("back-checks:" + pair, List.copyOf(open.keySet()), String.valueOf(campaign.seed()))
                    .order().stream()
                            .limit(Math.max(0, BackCheckQuota.of(visits.size()) - already))
                            .map(open::get)
                            .forEach(drawn::add);
        });
        field.addBackChecks(campaignId, drawn, now);
        changes.fire(Change.of("survey.backCheck.draw", "campaign:" + campaignId, "visits", drawn.size()));
        return drawn.size();
    }

    /**
     * Records what a check found, once.
     *
     * @throws NotFoundException if the campaign has no such check
     * @throws RuleViolationException if the caller made the visit himself, or says nothing about a finding against it
     */
    @Requires(Permission.SURVEY_REVIEW)
    public void recordBackCheck(long campaignId, long checkId, BackCheckFinding finding, String remark) {
        String said = checked(remark, MAX_REMARK);
        boolean against = finding == BackCheckFinding.NOT_VISITED || finding == BackCheckFinding.DIFFERENT;
        if (against && said.isEmpty()) {
            throw new RuleViolationException("survey.review.remark");
        }
        var checker = caller.require();
        if (!field.hasBackCheck(campaignId, checkId)) {
            throw new NotFoundException("survey.backCheck.unknown");
        }
        if (field.isOwnCheck(checkId, checker.loginName())) {
            throw new RuleViolationException("survey.backCheck.own");
        }
        if (field.recordBackCheck(checkId, finding.name(), checker.displayName(), said, clock.instant()) == 0) {
            throw new ConflictException("survey.review.done");
        }
        changes.fire(Change.of("survey.backCheck.record", "backCheck:" + checkId, "finding", finding, "remark", said));
    }

    /**
     * Nothing of the batch counts, neither visits nor ballots: a single ballot can never be taken out, because nobody knows
     * whose it is.
     *
     * @param reason 1 to 300 characters
     * @throws NotFoundException if the campaign has no such batch
     * @throws ConflictException if it is void, or the ballots are opened
     */
    @Requires(Permission.SURVEY_REVIEW)
    public void voidBatch(long campaignId, long batchId, String reason) {
        // first of all: the opening holds the campaign, and what is read before the lock is what stood before the
        // opening
        Campaign campaign = campaigns.lock(campaignId).orElseThrow(() -> new NotFoundException("survey.unknown"));
        String said = checked(reason, MAX_REASON);
        if (said.isEmpty()) {
            throw new RuleViolationException("survey.void.reason");
        }
        if (!field.hasBatch(campaignId, batchId)) {
            throw new NotFoundException("survey.batch.unknown");
        }
        if (campaign.row().reached(CampaignState.OPENED)) {
            throw new ConflictException("survey.void.tooLate");
        }
        if (field.voidBatch(batchId, said, caller.require().displayName(), clock.instant()) == 0) {
            throw new ConflictException("survey.void.done");
        }
        changes.fire(Change.of("survey.batch.void", "batch:" + batchId, "reason", said));
    }

    private static String checked(String text, int most) {
        String said = text.strip();
        if (said.length() > most) {
            throw new RuleViolationException("survey.review.long", String.valueOf(most));
        }
        return said;
    }

    private CampaignRow row(long campaignId) {
        return campaigns
                .find(campaignId)
                .orElseThrow(() -> new NotFoundException("survey.unknown"))
                .row();
    }
}
