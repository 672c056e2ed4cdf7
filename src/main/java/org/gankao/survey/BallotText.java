package org.gankao.survey;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is in an envelope. A part that was not answered is absent.
 *
 * @param v version of the form, 1
 * @param team rating of the village's team
 * @param cadres ratings of named cadres; who is not known to the householder is rated 不了解
 */
public record BallotText(
        int v, @Nullable String team, @Nullable List<CadreVote> cadres) {

    private static final int VERSION = 1;

    /** Rating of one cadre. */
    public record CadreVote(long id, String answer) {}

    /** Reads an envelope's text strictly: whoever sealed it must not be able to spoil the opening of all others. */
    static Optional<BallotText> parse(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                return Optional.empty();
            }
            JsonObject ballot = parser.getObject();
            return parser.hasNext() ? Optional.empty() : of(ballot);
        } catch (JsonException | ArithmeticException | ClassCastException e) {
            return Optional.empty(); // no JSON, no whole number, or a value of another kind
        }
    }

    private static Optional<BallotText> of(JsonObject ballot) {
        if (!ballot.containsKey("v") || ballot.getJsonNumber("v").intValueExact() != VERSION) {
            return Optional.empty();
        }
        String team = ballot.containsKey("team") ? ballot.getString("team") : null;
        if (!ballot.containsKey("cadres")) {
            return Optional.of(new BallotText(VERSION, team, null));
        }
        List<CadreVote> votes = new ArrayList<>();
        for (JsonValue value : ballot.getJsonArray("cadres")) {
            JsonObject vote = value.asJsonObject();
            if (!vote.containsKey("id") || !vote.containsKey("answer")) {
                return Optional.empty();
            }
            votes.add(new CadreVote(vote.getJsonNumber("id").longValueExact(), vote.getString("answer")));
        }
        return Optional.of(new BallotText(VERSION, team, votes));
    }

    public String write() {
        JsonObjectBuilder ballot = Json.createObjectBuilder().add("v", v);
        if (team != null) {
            ballot.add("team", team);
        }
        if (cadres != null) {
            JsonArrayBuilder votes = Json.createArrayBuilder();
            cadres.forEach(vote ->
                    votes.add(Json.createObjectBuilder().add("id", vote.id()).add("answer", vote.answer())));
            ballot.add("cadres", votes);
        }
        return ballot.build().toString();
    }

    static Optional<VoteAnswer> answer(@Nullable String name) {
        for (VoteAnswer answer : VoteAnswer.values()) {
            if (answer.name().equals(name)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
