package org.gankao.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** What the product's database holds of one batch: visits in one place, envelopes in another. */
final class BallotBox {

    private final long batch;

    BallotBox(long batch) {
        this.batch = batch;
    }

    /** Ids of visits that must have brought a ballot. */
    Set<String> visitsWithBallot() {
        return column("select visit_id from survey_visit where outcome in ('COMPLETED', 'PARTIAL') and batch_id = ?");
    }

    Set<String> visits() {
        return column("select visit_id from survey_visit where batch_id = ?");
    }

    /** Ids of envelopes. */
    Set<String> envelopes() {
        return column("select ballot_id from survey_ballot where batch_id = ?");
    }

    Set<String> spentTokens() {
        return column("select token from survey_spent_token where batch_id = ?");
    }

    /** Hashes that a visit and an envelope have in common. */
    Set<String> sharedHashes() {
        return column("select v.sha256 from survey_visit v join survey_ballot b on b.sha256 = v.sha256"
                + " where v.batch_id = ?");
    }

    /** Everything the ledger wrote since the batch's day began, in one text. */
    String ledger() {
        return String.join(
                "\n",
                column("select concat_ws(' ', action, subject, facts) from ledger_entry where ? is not null"
                        + " and at >= now() - interval 2 day"));
    }

    private Set<String> column(String sql) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, batch);
            Set<String> values = new TreeSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + secret("db-port") + "/gankao?sslMode=disable",
                "gankao_owner",
                secret("db-owner"));
    }

    private static String secret(String name) {
        Path file = Product.running().data().resolve("secrets").resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
