package org.gankao.survey;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
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

    private static final Jsonb JSONB = JsonbBuilder.create();

    /** Rating of one cadre. */
    public record CadreVote(long id, String answer) {}

    static Optional<BallotText> parse(String text) {
        try {
            BallotText ballot = JSONB.fromJson(text, BallotText.class);
            return ballot != null && ballot.v() == 1 ? Optional.of(ballot) : Optional.empty();
        } catch (JsonbException e) {
            return Optional.empty();
        }
    }

    public String write() {
        return JSONB.toJson(this);
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
