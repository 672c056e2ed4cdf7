package org.gankao.exam.sitting;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an emergency file holds, once opened.
 *
 * @param steps as the device kept them
 */
record RescueContent(List<AnswerStep> steps) {

    /**
     * Reads {@code {"body":…,"mac":…}}, where body is JSON as text: sitting, epoch and answers, each with item, seq, response and at
     * (milliseconds by the device's clock).
     *
     * @param secret the device signed by, hexadecimal
     * @return empty if the signature is another, or it holds something else
     * @throws org.gankao.shared.RuleViolationException if a step can be no answer
     */
    static Optional<RescueContent> read(String opened, String secret) {
        try {
            JsonObject signed = object(opened);
            String body = signed.getString("body");
            byte[] mac = HexFormat.of().parseHex(signed.getString("mac"));
            byte[] own = RescueSeal.hmac(HexFormat.of().parseHex(secret), body.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(mac, own)
                    ? Optional.of(new RescueContent(object(body).getJsonArray("answers").stream()
                            .map(JsonValue::asJsonObject)
                            .map(RescueContent::step)
                            .toList()))
                    : Optional.empty();
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform.", e);
        }
    }

    private static AnswerStep step(JsonObject answer) {
        return new AnswerStep(
                answer.getString("item"), answer.getInt("seq"), answer.getString("response"), givenAt(answer));
    }

    private static @Nullable Instant givenAt(JsonObject answer) {
        return answer.containsKey("at")
                ? Instant.ofEpochMilli(answer.getJsonNumber("at").longValue())
                : null;
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
