package org.gankao.script;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gankao.shared.Sha256;
import org.gankao.survey.Envelope;
import org.gankao.survey.ReceiptKey;
import org.jspecify.annotations.Nullable;

/** A pair's phone: today's households, visits and sealed ballots, receipts. */
final class DoorPhone {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Client evaluator;
    private final Json day;

    DoorPhone(Client evaluator) {
        this.evaluator = evaluator;
        this.day = evaluator.get("door/today").expect(200).json();
    }

    List<Json> households() {
        return batch().at("households").list();
    }

    /** What the householders said, sealed, with the visits: as the phone brings them in the evening. */
    void visitEverybody(String team, String personal) {
        List<Map<String, Object>> visits = new ArrayList<>();
        List<Map<String, Object>> ballots = new ArrayList<>();
        List<Json> tokens = batch().at("tokens").list();
        for (Json household : households()) {
            visits.add(record(visit(household), null));
            String token = tokens.get(ballots.size()).value().toString();
            ballots.add(record(envelope(household, team, personal), token));
        }
        bring("visits", "visit", visits);
        bring("ballots", "ballot", ballots);
        bring("ballots", "ballot", ballots); // the answer was lost on the way: the same receipts once more
    }

    /** Brings records and checks the signed receipt of each. */
    private void bring(String path, String kind, List<Map<String, Object>> records) {
        List<Json> answers = evaluator
                .post("door/" + path, Map.of("records", records))
                .expect(201)
                .json()
                .list();
        Json byId = new Json(answers.stream().map(Json::value).toList());
        for (Map<String, Object> record : records) {
            Json answer = byId.with("id", record.get("id"));
            boolean proven = answer.has("receipt")
                    && ReceiptKey.verify(
                            day.text("receiptKey"),
                            answer.text("receipt"),
                            kind,
                            answer.text("id"),
                            String.valueOf(record.get("sha256")));
            if (!proven) {
                throw new AssertionError("No valid receipt: " + answer);
            }
        }
    }

    private Map<String, Object> record(String content, @Nullable String token) {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        Map<String, Object> record = new HashMap<>(Map.of(
                "id", HexFormat.of().formatHex(id),
                "batch", batch().number("id"),
                "content", content,
                "sha256", Sha256.hex(content)));
        if (token != null) {
            record.put("token", token);
        }
        return record;
    }

    private static String visit(Json household) {
        Instant ended = Instant.now().minusSeconds(30);
        return Json.write(Map.of(
                "household", household.number("id"),
                "outcome", "COMPLETED",
                "startedAt", ended.minusSeconds(90).toString(),
                "endedAt", ended.toString(),
                "seconds", 90));
    }

    private String envelope(Json household, String team, String personal) {
        List<Object> cadres = household.at("cadres").list().stream()
                .<Object>map(cadre -> Map.of("id", cadre.number("id"), "answer", personal))
                .toList();
        List<Json> points = day.at("points").list();
        byte[] sealed = Envelope.seal(
                Json.write(Map.of("v", 1, "team", team, "cadres", cadres)),
                Base64.getDecoder().decode(points.get(0).value().toString()),
                Base64.getDecoder().decode(points.get(1).value().toString()),
                Envelope.address(day.number("campaignId"), batch().number("id")));
        return Base64.getEncoder().encodeToString(sealed);
    }

    private Json batch() {
        return day.at("batches").list().get(0);
    }
}
