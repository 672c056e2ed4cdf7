package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gankao.platform.persistence.Sql;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/** All queries on envelopes, tokens, slips and results. Nothing here reads a visit. */
@ApplicationScoped
class BallotRepository {

    @Inject
    Sql sql;

    /** A sealed ballot to be stored. */
    record Sealed(String id, long batchId, byte[] envelope, String sha256) {}

    /** An envelope with the village of its batch. */
    record Stored(long batchId, long villageId, byte[] envelope) {}

    /** A stored result of a cadre. */
    record StoredResult(
            long cadreId,
            int villages,
            int teamVotes,
            int personalVotes,
            @Nullable Fraction team,
            @Nullable Fraction personal,
            @Nullable Fraction component,
            String note) {}

    /** Hash of a stored envelope. */
    Optional<String> hash(String ballotId) {
        return sql.first("select sha256 from survey_ballot where ballot_id = ?", row -> row.getString(1), ballotId);
    }

    /** False if the token has brought a ballot already. */
    boolean spend(String token, long batchId) {
        return sql.update("insert ignore into survey_spent_token (token, batch_id) values (?, ?)", token, batchId) == 1;
    }

    void add(Sealed ballot) {
        sql.update(
                "insert into survey_ballot (ballot_id, batch_id, envelope, sha256) values (?, ?, ?, ?)",
                ballot.id(),
                ballot.batchId(),
                ballot.envelope(),
                ballot.sha256());
    }

    /** Holds the batches until the end of the transaction: their ballots come one phone after the other. */
    void hold(Collection<Long> batchIds) {
        sql.each("select id from survey_batch where id in (??) order by id for update", row -> {}, batchIds);
    }

    /**
     * Writes all ballots and tokens of a batch anew in random order. Until MariaDB purges its history, the database keeps with each row
     * the transaction that wrote it, and that would tell which phone brought it.
     */
    void mix(long batchId, Random random) {
        List<Sealed> ballots = new ArrayList<>(sql.list(
                "select ballot_id, batch_id, envelope, sha256 from survey_ballot where batch_id = ?",
                row -> new Sealed(row.getString(1), row.getLong(2), row.getBytes(3), row.getString(4)),
                batchId));
        List<String> tokens = new ArrayList<>(
                sql.list("select token from survey_spent_token where batch_id = ?", row -> row.getString(1), batchId));
        Collections.shuffle(ballots, random);
        Collections.shuffle(tokens, random);
        sql.update("delete from survey_ballot where batch_id = ?", batchId);
        sql.update("delete from survey_spent_token where batch_id = ?", batchId);
        ballots.forEach(this::add);
        tokens.forEach(token -> spend(token, batchId));
    }

    /** Envelopes of batches that count. */
    List<Stored> envelopes(long campaignId) {
        return sql.list("""
                select t.batch_id, b.village_id, t.envelope
                  from survey_ballot t join survey_batch b on b.id = t.batch_id
                 where b.campaign_id = ? and b.void_reason is null
                """, row -> new Stored(row.getLong(1), row.getLong(2), row.getBytes(3)), campaignId);
    }

    int envelopeCount(long campaignId, boolean inVoidBatches) {
        return (int) sql.number(
                "select count(*) from survey_ballot t join survey_batch b on b.id = t.batch_id"
                        + " where b.campaign_id = ? and (b.void_reason is not null) = ?",
                campaignId,
                inVoidBatches);
    }

    void destroyEnvelopes(long campaignId) {
        sql.update(
                "delete t from survey_ballot t join survey_batch b on b.id = t.batch_id where b.campaign_id = ?",
                campaignId);
        sql.update(
                "delete t from survey_spent_token t join survey_batch b on b.id = t.batch_id where b.campaign_id = ?",
                campaignId);
    }

    void addTeamSlips(Collection<Object[]> rows) {
        sql.batch("insert into survey_team_slip (slip_id, campaign_id, village_id, answer) values (?, ?, ?, ?)", rows);
    }

    void addCadreSlips(Collection<Object[]> rows) {
        sql.batch("insert into survey_cadre_slip (slip_id, campaign_id, cadre_id, answer) values (?, ?, ?, ?)", rows);
    }

    void addOpening(long campaignId, OpeningProtocol protocol) {
        sql.update(
                "insert into survey_opening (campaign_id, envelopes, voided, unreadable, team_slips, cadre_slips,"
                        + " opened_at, holders) values (?, ?, ?, ?, ?, ?, ?, ?)",
                campaignId,
                protocol.envelopes(),
                protocol.voided(),
                protocol.unreadable(),
                protocol.teamSlips(),
                protocol.cadreSlips(),
                protocol.openedAt(),
                protocol.holders());
    }

    Optional<OpeningProtocol> opening(long campaignId) {
        return sql.first(
                "select * from survey_opening where campaign_id = ?",
                row -> new OpeningProtocol(
                        row.getInt("envelopes"),
                        row.getInt("voided"),
                        row.getInt("unreadable"),
                        row.getInt("team_slips"),
                        row.getInt("cadre_slips"),
                        row.getString("holders"),
                        instant(row)),
                campaignId);
    }

    private static Instant instant(java.sql.ResultSet row) throws java.sql.SQLException {
        return java.util.Objects.requireNonNull(Sql.instant(row, "opened_at"));
    }

    Map<Long, VoteCounts> teamVotes(long campaignId) {
        return counts(
                "select village_id, answer, count(*) from survey_team_slip where campaign_id = ? group by village_id, answer",
                campaignId);
    }

    Map<Long, VoteCounts> cadreVotes(long campaignId) {
        return counts(
                "select cadre_id, answer, count(*) from survey_cadre_slip where campaign_id = ? group by cadre_id, answer",
                campaignId);
    }

    private Map<Long, VoteCounts> counts(String query, long campaignId) {
        Map<Long, VoteCounts> counts = new HashMap<>();
        sql.each(
                query,
                row -> counts.merge(
                        row.getLong(1),
                        VoteCounts.of(VoteAnswer.valueOf(row.getString(2)), row.getInt(3)),
                        VoteCounts::plus),
                campaignId);
        return counts;
    }

    void addResults(long campaignId, Collection<StoredResult> results) {
        sql.batch(
                "insert into survey_result (campaign_id, cadre_id, villages, team_votes, personal_votes, team, personal,"
                        + " component, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                results.stream()
                        .map(r -> new Object[] {
                            campaignId,
                            r.cadreId(),
                            r.villages(),
                            r.teamVotes(),
                            r.personalVotes(),
                            text(r.team()),
                            text(r.personal()),
                            text(r.component()),
                            r.note()
                        })
                        .toList());
    }

    List<StoredResult> results(long campaignId) {
        return sql.list(
                "select * from survey_result where campaign_id = ? order by cadre_id",
                BallotRepository::stored,
                campaignId);
    }

    Optional<StoredResult> result(long campaignId, long cadreId) {
        return sql.first(
                "select * from survey_result where campaign_id = ? and cadre_id = ?",
                BallotRepository::stored,
                campaignId,
                cadreId);
    }

    private static StoredResult stored(ResultSet row) throws SQLException {
        return new StoredResult(
                row.getLong("cadre_id"),
                row.getInt("villages"),
                row.getInt("team_votes"),
                row.getInt("personal_votes"),
                fraction(row.getString("team")),
                fraction(row.getString("personal")),
                fraction(row.getString("component")),
                row.getString("note"));
    }

    private static @Nullable String text(@Nullable Fraction fraction) {
        return fraction == null ? null : fraction.toString();
    }

    private static @Nullable Fraction fraction(@Nullable String text) {
        return text == null ? null : Fraction.parse(text);
    }
}
