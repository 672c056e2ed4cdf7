package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.KnownDays;
import org.gankao.shared.Sha256;
import org.gankao.survey.AttemptRule.Attempt;
import org.gankao.survey.DoorDay.DoorAttempt;
import org.gankao.survey.DoorDay.DoorBatch;
import org.gankao.survey.DoorDay.DoorCadre;
import org.gankao.survey.DoorDay.DoorHousehold;
import org.gankao.survey.VisitRepository.Batch;
import org.gankao.survey.VisitRepository.NewVisit;
import org.jspecify.annotations.Nullable;

/**
 * What phones at the doors fetch and bring. Each record is taken or refused by itself, so that one bad record never holds up
 * the others; a record that comes again gets the same receipt.
 *
 * <p>Ballots leave no trace but their envelope: no ledger entry, no log, no time, no account; they come in groups and are
 * stored in random order under random ids.
 */
@ApplicationScoped
@Transactional
public class DoorService {

    /** How long a phone may have been away from the network. */
    private static final int DAYS_BACK = 10;

    private static final Duration CLOCK_AHEAD = Duration.ofHours(1);
    private static final Pattern RANDOM_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Jsonb JSONB = JsonbBuilder.create();

    @Inject
    CampaignRepository campaigns;

    @Inject
    SampleRepository samples;

    @Inject
    VisitRepository visits;

    @Inject
    BallotRepository ballots;

    @Inject
    SecretBox secrets;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * A record from a phone.
     *
     * @param id random, 32 hexadecimal digits
     * @param content of a visit: JSON; of a ballot: the envelope in base64
     * @param sha256 of the content
     * @param token of a ballot
     */
    public record Upload(
            String id,
            long batch,
            String content,
            String sha256,
            @Nullable String token) {}

    /**
     * Answer to one record.
     *
     * @param receipt signature over kind, id and hash; null if it was refused
     * @param refusal key of the reason
     */
    public record Receipt(
            String id, @Nullable String receipt, @Nullable String refusal) {}

    /** Content of a visit as the phone writes it; times ISO 8601, UTC. */
    public record VisitText(
            long household,
            @Nullable String outcome,
            @Nullable String startedAt,
            @Nullable String endedAt,
            int seconds,
            @Nullable Long replaces,
            @Nullable String note) {}

    /** Today's route of the caller's pair, and the days before that may still be open on his phone. */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    @Transactional(TxType.SUPPORTS)
    public DoorDay today() {
        Instant now = clock.instant();
        LocalDate today = BusinessTime.dateOf(now);
        String login = caller.require().loginName();
        List<Batch> mine = visits.batchesOf(login, today, today);
        if (mine.isEmpty()) {
            mine = visits.batchesOf(login, today.plusDays(1), today.plusDays(DAYS_BACK)).stream()
                    .sorted((a, b) -> a.day().compareTo(b.day()))
                    .limit(1)
                    .toList();
        }
        if (mine.isEmpty()) {
            return new DoorDay(
                    now.toString(),
                    today.toString(),
                    0,
                    "",
                    0,
                    List.of(),
                    List.of(),
                    "",
                    new DoorDay.Questionnaire("", "", "", ""),
                    List.of());
        }
        Batch first = mine.get(0);
        CampaignRow campaign = campaigns.find(first.campaignId()).orElseThrow().row();
        Map<Long, FrameVillage> villages =
                samples.villages(campaign.id()).stream().collect(Collectors.toMap(FrameVillage::villageId, v -> v));
        List<DoorBatch> batches = new ArrayList<>();
        for (Batch batch : mine) {
            if (batch.campaignId() == campaign.id()) {
                batches.add(doorBatch(batch, villages.get(batch.villageId()), campaign));
            }
        }
        CampaignPlan plan = campaign.plan();
        return new DoorDay(
                now.toString(),
                today.toString(),
                campaign.id(),
                campaign.name(),
                first.pairNumber(),
                visits.memberNames(first.pairId()),
                campaigns.halves(campaign.id()).stream()
                        .map(h -> Base64.getEncoder().encodeToString(h.publicPoint()))
                        .toList(),
                Objects.requireNonNull(campaign.receiptPublic()),
                new DoorDay.Questionnaire(
                        plan.intro(), plan.teamQuestion(), plan.knownQuestion(), plan.cadreQuestion()),
                batches);
    }

    /** Takes visit records; the answers stand in the order of the records. */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    public List<Receipt> takeVisits(List<Upload> records) {
        Instant now = clock.instant();
        Map<Long, Place> places = new HashMap<>();
        return records.stream().map(r -> takeVisit(r, places, now)).toList();
    }

    /** Takes sealed ballots of any batches of the caller's pair, in random order; the answers stand in that order too. */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    public List<Receipt> takeBallots(List<Upload> records) {
        // first of all, or the two phones of a pair would not see each other's
        ballots.hold(records.stream().map(Upload::batch).toList());
        List<Upload> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        Map<Long, Place> places = new HashMap<>();
        List<Receipt> receipts =
                shuffled.stream().map(r -> takeBallot(r, places)).toList();
        places.forEach((batch, place) -> {
            if (place != null) {
                ballots.mix(batch, random);
            }
        });
        return receipts;
    }

    /** Where a batch belongs, and what it may bring. */
    private record Place(Batch batch, CampaignState state, ReceiptKey key, Map<Long, Selection> drawn) {}

    private Receipt takeVisit(Upload record, Map<Long, Place> places, Instant now) {
        Optional<String> stored = wellFormed(record) ? visits.visitHash(record.id()) : Optional.empty();
        Place place = place(record.batch(), places);
        String refusal = refusal(record, place);
        if (refusal == null && stored.isPresent()) {
            return stored.get().equals(record.sha256())
                    ? receipt(record, place, "visit")
                    : refused(record, "survey.door.otherContent");
        }
        if (refusal != null) {
            return refused(record, refusal);
        }
        NewVisit visit = parse(record, place, now);
        if (visit == null) {
            return refused(record, "survey.door.unreadable");
        }
        visits.addVisit(visit, now);
        if (visit.replacesId() != null) {
            visits.addSpare(place.batch().campaignId(), visit.householdId(), visit.replacesId(), record.batch(), now);
        }
        return receipt(record, place, "visit");
    }

    private Receipt takeBallot(Upload record, Map<Long, Place> places) {
        Place place = place(record.batch(), places);
        String refusal = refusal(record, place);
        if (refusal != null) {
            return refused(record, refusal);
        }
        Optional<String> stored = ballots.hash(record.id());
        if (stored.isPresent()) {
            return stored.get().equals(record.sha256())
                    ? receipt(record, place, "ballot")
                    : refused(record, "survey.door.otherContent");
        }
        byte[] envelope;
        try {
            envelope = Base64.getDecoder().decode(record.content());
        } catch (IllegalArgumentException e) {
            return refused(record, "survey.door.unreadable");
        }
        if (envelope.length != Envelope.LENGTH) {
            return refused(record, "survey.door.unreadable");
        }
        int issued = place.drawn().size();
        String token = record.token();
        if (token == null || !tokens(record.batch(), issued).contains(token)) {
            return refused(record, "survey.door.badToken");
        }
        if (!ballots.spend(token, record.batch())) {
            return refused(record, "survey.door.spentToken");
        }
        ballots.add(new BallotRepository.Sealed(record.id(), record.batch(), envelope, record.sha256()));
        return receipt(record, place, "ballot");
    }

    private static boolean wellFormed(Upload record) {
        return RANDOM_ID.matcher(record.id()).matches();
    }

    private static @Nullable String refusal(Upload record, @Nullable Place place) {
        if (place == null) {
            return "survey.door.otherBatch";
        }
        if (place.state() != CampaignState.FIELD) {
            return "survey.door.fieldClosed";
        }
        if (place.batch().isVoid()) {
            return "survey.door.void";
        }
        if (!wellFormed(record) || !Sha256.hex(record.content()).equals(record.sha256())) {
            return "survey.door.damaged";
        }
        return null;
    }

    private @Nullable Place place(long batchId, Map<Long, Place> places) {
        if (!places.containsKey(batchId)) {
            places.put(batchId, find(batchId));
        }
        return places.get(batchId);
    }

    private @Nullable Place find(long batchId) {
        Batch batch = visits.batchOf(caller.require().loginName(), batchId).orElse(null);
        if (batch == null) {
            return null;
        }
        Campaign campaign = campaigns.find(batch.campaignId()).orElseThrow();
        Map<Long, Selection> drawn = samples.selections(batch.campaignId(), batch.villageId()).stream()
                .collect(Collectors.toMap(Selection::householdId, s -> s));
        return new Place(batch, campaign.state(), ReceiptKey.of(secrets.open(campaign.receiptPrivate())), drawn);
    }

    private static @Nullable NewVisit parse(Upload record, Place place, Instant now) {
        try {
            VisitText text = JSONB.fromJson(record.content(), VisitText.class);
            Instant started = Instant.parse(Objects.requireNonNullElse(text.startedAt(), ""));
            Instant ended = Instant.parse(Objects.requireNonNullElse(text.endedAt(), ""));
            String note = Objects.requireNonNullElse(text.note(), "").strip();
            boolean known = place.drawn().containsKey(text.household())
                    && (text.replaces() == null || place.drawn().containsKey(text.replaces()));
            if (!known
                    || text.seconds() < 0
                    || note.length() > 200
                    || ended.isBefore(started)
                    || !KnownDays.hold(started) // below, the database cannot keep it and the others would fail with it
                    || ended.isAfter(now.plus(CLOCK_AHEAD))) {
                return null;
            }
            return new NewVisit(
                    record.id(),
                    record.batch(),
                    text.household(),
                    VisitOutcome.valueOf(Objects.requireNonNullElse(text.outcome(), "")),
                    started,
                    ended,
                    text.seconds(),
                    text.replaces(),
                    note,
                    record.sha256());
        } catch (JsonbException | DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Receipt receipt(Upload record, Place place, String kind) {
        return new Receipt(record.id(), place.key().sign(kind, record.id(), record.sha256()), null);
    }

    private static Receipt refused(Upload record, String key) {
        return new Receipt(record.id(), null, key);
    }

    private DoorBatch doorBatch(Batch batch, FrameVillage village, CampaignRow campaign) {
        List<Selection> drawn = samples.selections(campaign.id(), batch.villageId());
        List<Long> ids = drawn.stream().map(Selection::householdId).toList();
        Map<Long, List<SampleRepository.Asked>> asked = samples.asked(campaign.id(), ids);
        Map<Long, List<Attempt>> attempts = visits.attempts(campaign.id(), ids);
        Map<Long, Long> opened = visits.sparesOf(campaign.id(), batch.villageId());
        List<DoorHousehold> households = drawn.stream()
                .map(s -> new DoorHousehold(
                        s.householdId(),
                        s.code(),
                        s.place(),
                        s.spare(),
                        s.routeNo(),
                        s.door(),
                        s.headName(),
                        s.gridName(),
                        opened.get(s.householdId()),
                        asked.getOrDefault(s.householdId(), List.of()).stream()
                                .map(a -> new DoorCadre(a.cadreId(), a.cadreName()))
                                .toList(),
                        attempts.getOrDefault(s.householdId(), List.of()).stream()
                                .map(a -> new DoorAttempt(a.outcome().name(), a.at().toString()))
                                .toList()))
                .toList();
        List<String> tokens = new ArrayList<>(tokens(batch.id(), drawn.size()));
        Collections.shuffle(tokens, random);
        return new DoorBatch(
                batch.id(),
                batch.day().toString(),
                batch.villageId(),
                village.name(),
                village.townshipName(),
                village.mains(),
                tokens,
                households);
    }

    /** The tokens of a batch, the same at every call; a token says nothing about a household. */
    private List<String> tokens(long batchId, int count) {
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i ->
                        secrets.blindIndex("ballot-token:" + batchId + ":" + i).substring(0, 32))
                .toList();
    }
}
