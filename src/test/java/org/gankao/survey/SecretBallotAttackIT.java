package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gankao.survey.SurveyStage.CAMPAIGN;
import static org.gankao.survey.SurveyStage.TOWNSHIP;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.security.RolePermissions;
import org.gankao.shared.Sha256;
import org.gankao.survey.DoorService.Receipt;
import org.gankao.survey.DoorService.Upload;
import org.junit.jupiter.api.Test;

/**
 * Somebody with a full copy of the database, its files, its binary log and all logs tries to join visits and ballots.
 *
 * <p>{@value #BATCHES} batches of {@value #HOUSEHOLDS} households. Who guesses hits one household a batch, give or take one (the fixed
 * points of a random order have mean and variance 1), so over all batches his rate is 1/48 = 2.08 % with a standard deviation of 1 / (48
 * √80) = 0.23 %: the limit of one percentage point above it lies more than four of them away, and a copy that only tells the two phones of a
 * pair apart, which doubles the rate, nine.
 */
class SecretBallotAttackIT extends InContainer {

    private static final int BATCHES = 80;
    private static final int HOUSEHOLDS = 48;
    private static final int PHONES = 2;
    private static final double POINT = 0.01;
    private static final String PASSPHRASE = "春眠不觉晓处处闻啼鸟夜来风雨声";
    private static final Set<String> OF_BALLOTS = Set.of("survey_ballot", "survey_spent_token");

    @Inject
    DoorService door;

    @Inject
    BallotKeyService keys;

    @Inject
    OpeningService opening;

    @Inject
    SecretBox secrets;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What only the householders know: which visit brought which ballot. */
    private final Map<String, String> ballotOf = new LinkedHashMap<>();

    private final Map<String, Long> batchOf = new HashMap<>();
    private final Map<String, Integer> phoneOf = new HashMap<>();
    private final Map<String, VoteAnswer> answerOf = new HashMap<>();
    private final Random random = new Random(20261127);
    private List<byte[]> points = List.of();
    private DatabaseThief thief;

    @Test
    void nothing_in_a_full_copy_tells_whose_a_ballot_is() throws Exception {
        thief = new DatabaseThief();
        atTheDoors();
        for (long batch = 1; batch <= BATCHES; batch++) {
            walk(batch);
        }
        double guess = 1.0 / HOUSEHOLDS;
        Set<String> ids = new HashSet<>(ballotOf.values());
        List<String> byTime = List.copyOf(ballotOf.keySet());
        Map<String, Long> written = thief.transactions("survey_ballot", ids);
        assertThat(written.keySet()).as("the thief reads the file of the table").containsAll(ids);

        Map<String, List<String>> ballots = new LinkedHashMap<>();
        ballots.put("order of the table", thief.column("select ballot_id from survey_ballot"));
        ballots.put("order of ids", ids.stream().sorted().toList());
        ballots.put("hashes", thief.column("select ballot_id from survey_ballot order by sha256"));
        ballots.put(
                "envelopes", thief.column("select ballot_id from survey_ballot order by length(envelope), envelope"));
        ballots.put("transactions", sorted(ids, written));
        Map<String, List<String>> visits = new LinkedHashMap<>();
        visits.put("times", byTime);
        visits.put("order of ids", thief.column("select visit_id from survey_visit"));
        visits.put("hashes", thief.column("select visit_id from survey_visit order by sha256"));
        visits.put("households", thief.column("select visit_id from survey_visit order by household_id"));
        visits.put("phones", byPhone(byTime));
        ballots.forEach((of, these) -> visits.forEach((by, those) -> assertThat(hits(those, these))
                .as("ballots by %s, visits by %s", of, by)
                .isLessThan(guess + POINT)));

        assertThat(hits(byTime, byTime.stream().map(ballotOf::get).toList()))
                .as("a copy that keeps the order would give everything away")
                .isGreaterThan(0.99);

        Map<String, Long> logged = thief.loggedAt(ids);
        assertThat(logged.keySet()).as("the thief reads the binary log").containsAll(ids);
        double byLog = hits(byPhone(byTime), sorted(ids, logged));
        assertThat(byLog).as("the binary log tells two phones apart").isGreaterThan(guess + POINT);
        assertThat(byLog).as("and nothing within what one brought").isLessThan(guess * PHONES + POINT);

        Set<String> tokens = new HashSet<>(thief.column("select token from survey_spent_token"));
        tokens.addAll(ids);
        assertThat(thief.elsewhere(tokens, OF_BALLOTS)).isEmpty();
        assertThat(thief.logs()).isNotEmpty();

        open();
        afterTheOpening(byTime);
    }

    /** One household of each village was not satisfied: how well does the order of the slips say which? */
    private void afterTheOpening(List<String> byTime) throws Exception {
        assertThat(Tables.count("survey_ballot")).isZero();
        assertThat(Tables.count("survey_spent_token")).isZero();
        Map<String, VoteAnswer> slips = new HashMap<>();
        Map<String, Long> villages = new HashMap<>();
        for (String row : thief.column("select concat(slip_id, ' ', village_id, ' ', answer) from survey_team_slip")) {
            String[] parts = row.split(" ");
            villages.put(parts[0], Long.parseLong(parts[1]));
            slips.put(parts[0], VoteAnswer.valueOf(parts[2]));
        }
        assertThat(slips).hasSize(BATCHES * HOUSEHOLDS);
        double n = HOUSEHOLDS;
        double guess = 1 - 2 * (n - 1) / (n * n);
        List<List<String>> orders = List.of(
                thief.column("select slip_id from survey_team_slip"),
                slips.keySet().stream().sorted().toList(),
                sorted(slips.keySet(), thief.transactions("survey_team_slip", slips.keySet())),
                sorted(slips.keySet(), thief.loggedAt(slips.keySet())));
        for (List<String> order : orders) {
            assertThat(agreements(byTime, order, villages, slips)).isLessThan(guess + POINT);
        }
        assertThat(thief.elsewhere(slips.keySet(), Set.of("survey_team_slip"))).isEmpty();
    }

    private double agreements(
            List<String> visits, List<String> order, Map<String, Long> villages, Map<String, VoteAnswer> slips) {
        Map<Long, List<String>> byVillage = new HashMap<>();
        order.forEach(slip -> byVillage
                .computeIfAbsent(villages.get(slip), v -> new ArrayList<>())
                .add(slip));
        Map<Long, Integer> next = new HashMap<>();
        int agree = 0;
        for (String visit : visits) {
            long batch = batchOf.get(visit);
            int at = next.merge(batch, 1, Integer::sum) - 1;
            agree += slips.get(byVillage.get(village(batch)).get(at)) == answerOf.get(visit) ? 1 : 0;
        }
        return (double) agree / visits.size();
    }

    /** The share of visits whose ballot stands in the same place of its batch. */
    private double hits(List<String> visits, List<String> ballots) {
        Map<String, Long> batches = new HashMap<>();
        ballotOf.forEach((visit, ballot) -> batches.put(ballot, batchOf.get(visit)));
        Map<Long, List<String>> byBatch = new HashMap<>();
        ballots.forEach(ballot -> byBatch.computeIfAbsent(batches.get(ballot), b -> new ArrayList<>())
                .add(ballot));
        Map<Long, Integer> next = new HashMap<>();
        int hits = 0;
        for (String visit : visits) {
            long batch = batchOf.get(visit);
            int at = next.merge(batch, 1, Integer::sum) - 1;
            hits += byBatch.get(batch).get(at).equals(ballotOf.get(visit)) ? 1 : 0;
        }
        assertThat(visits).hasSize(BATCHES * HOUSEHOLDS);
        return (double) hits / visits.size();
    }

    private static List<String> sorted(Set<String> ids, Map<String, Long> by) {
        return ids.stream()
                .sorted(Comparator.comparingLong((String id) -> by.get(id)).thenComparing(id -> id))
                .toList();
    }

    private List<String> byPhone(List<String> byTime) {
        return byTime.stream().sorted(Comparator.comparingInt(phoneOf::get)).toList();
    }

    /** Both phones of the pair go from door to door, each brings its visits in pieces, and its ballots when the day is closed. */
    private void walk(long batch) {
        List<String> tokens = new ArrayList<>();
        List<List<Upload>> visits = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<Upload>> ballots = List.of(new ArrayList<>(), new ArrayList<>());
        List<Integer> households = new ArrayList<>();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            households.add(i);
            tokens.add(token(batch, i + 1));
        }
        Collections.shuffle(households, random);
        Collections.shuffle(tokens, random);
        int dissatisfied = random.nextInt(HOUSEHOLDS);
        Instant start = clock.instant().minusSeconds(40_000);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            int phone = random.nextInt(PHONES);
            VoteAnswer answer = i == dissatisfied ? VoteAnswer.DISSATISFIED : VoteAnswer.SATISFIED;
            String visit =
                    "{\"household\":%d,\"outcome\":\"COMPLETED\",\"startedAt\":\"%s\",\"endedAt\":\"%s\",\"seconds\":200}"
                            .formatted(
                                    household(batch, households.get(i)),
                                    start.plusSeconds(600L * i),
                                    start.plusSeconds(600L * i + 200));
            byte[] envelope = Envelope.seal(
                    new BallotText(1, answer.name(), List.of()).write(),
                    points.get(0),
                    points.get(1),
                    Envelope.address(CAMPAIGN, batch));
            Upload made = upload(batch, visit, null);
            Upload sealed = upload(batch, Base64.getEncoder().encodeToString(envelope), tokens.get(i));
            visits.get(phone).add(made);
            ballots.get(phone).add(sealed);
            ballotOf.put(made.id(), sealed.id());
            batchOf.put(made.id(), batch);
            phoneOf.put(made.id(), phone);
            answerOf.put(made.id(), answer);
        }
        for (int phone = 0; phone < PHONES; phone++) {
            as("door" + (phone + 1));
            for (List<Upload> some : List.of(
                    visits.get(phone).subList(0, visits.get(phone).size() / 2),
                    visits.get(phone)
                            .subList(
                                    visits.get(phone).size() / 2,
                                    visits.get(phone).size()))) {
                taken(door.takeVisits(some));
            }
            taken(door.takeBallots(ballots.get(phone)));
        }
    }

    private static void taken(List<Receipt> receipts) {
        assertThat(receipts).allMatch(receipt -> receipt.receipt() != null);
    }

    private Upload upload(long batch, String content, String token) {
        return new Upload(
                "%016x%016x".formatted(random.nextLong(), random.nextLong()),
                batch,
                content,
                Sha256.hex(content),
                token);
    }

    private String token(long batch, int number) {
        return secrets.blindIndex("ballot-token:" + batch + ":" + number).substring(0, 32);
    }

    private static long village(long batch) {
        return 1000 + batch;
    }

    private static long household(long batch, int index) {
        return batch * 1000 + index;
    }

    private void atTheDoors() {
        SurveyStage.inTheField();
        Tables.empty(
                "survey_ballot",
                "survey_spent_token",
                "survey_team_slip",
                "survey_cadre_slip",
                "survey_opening",
                "survey_result");
        SurveyStage.state(CampaignState.FROZEN);
        for (long holder : List.of(905L, 906L)) {
            caller.become(SurveyStage.department(holder));
            keys.take(CAMPAIGN, PASSPHRASE);
        }
        ReceiptKey.Pair receipts = ReceiptKey.generate();
        Tables.run(
                "update survey_campaign set state = 'FIELD', receipt_public = ?, receipt_private = ?",
                receipts.publicKey(),
                secrets.seal(receipts.privateKey()));
        points = List.of((byte[]) Tables.value("select public_point from survey_key_half where half = 1"), (byte[])
                Tables.value("select public_point from survey_key_half where half = 2"));
        Tables.empty("survey_frame_village", "survey_selection", "survey_batch");
        for (long batch = 1; batch <= BATCHES; batch++) {
            Tables.run(
                    "insert into survey_frame_village values (?, ?, ?, '河口村', ?, '河口镇', 400, 0, '')",
                    CAMPAIGN,
                    village(batch),
                    "V" + batch,
                    TOWNSHIP);
            Tables.run(
                    "insert into survey_batch (campaign_id, pair_id, village_id, day) values (?, 1, ?, '2026-11-02')",
                    CAMPAIGN,
                    village(batch));
            Tables.run(
                    "insert into survey_selection select ?, ? + seq, ?, concat('H', ?, '-', seq), seq + 1, false, seq + 1, '',"
                            + " '户主', '' from seq_0_to_" + (HOUSEHOLDS - 1),
                    CAMPAIGN,
                    household(batch, 0),
                    village(batch),
                    batch);
        }
    }

    private void open() {
        caller.become(SurveyStage.department(905));
        opening.closeField(CAMPAIGN);
        opening.give(CAMPAIGN, PASSPHRASE);
        caller.become(SurveyStage.department(906));
        opening.give(CAMPAIGN, PASSPHRASE);
        OpeningProtocol protocol = opening.open(CAMPAIGN, new Silent());
        assertThat(protocol.unreadable()).isZero();
    }

    private void as(String login) {
        Set<Role> roles = Set.of(Role.EVALUATOR);
        caller.become(new Identity(950, login, login, null, roles, RolePermissions.of(roles), null));
    }

    private static final class Silent implements Progress {

        @Override
        public void at(long done, long total) {
            // nobody watches
        }

        @Override
        public void at(long done, long total, String message) {
            // nobody watches
        }
    }
}
