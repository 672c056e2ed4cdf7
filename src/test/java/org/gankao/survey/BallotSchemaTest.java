package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing in the tables leads from a visit to a ballot, or from a slip back to either. */
class BallotSchemaTest {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V0100__survey.sql");
    private static final Pattern COLUMN = Pattern.compile("(?m)^    (\\w+) +(\\w+)");

    /** The hashes are of different texts, each with random content, so they join nothing. */
    @Test
    void visits_and_ballots_share_the_batch_alone() throws IOException {
        Set<String> shared = columns("survey_visit");
        shared.retainAll(columns("survey_ballot"));

        assertThat(shared).containsExactlyInAnyOrder("batch_id", "sha256");
    }

    @Test
    void ballots_tokens_and_slips_know_no_time_no_account_and_no_order() throws IOException {
        assertThat(columns("survey_ballot")).containsExactlyInAnyOrder("ballot_id", "batch_id", "envelope", "sha256");
        assertThat(columns("survey_spent_token")).containsExactlyInAnyOrder("token", "batch_id");
        assertThat(columns("survey_team_slip"))
                .containsExactlyInAnyOrder("slip_id", "campaign_id", "village_id", "answer");
        assertThat(columns("survey_cadre_slip"))
                .containsExactlyInAnyOrder("slip_id", "campaign_id", "cadre_id", "answer");
        for (String table : Set.of("survey_ballot", "survey_spent_token", "survey_team_slip", "survey_cadre_slip")) {
            assertThat(definition(table)).doesNotContain("auto_increment").doesNotContain("datetime");
        }
    }

    private static Set<String> columns(String table) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher column = COLUMN.matcher(definition(table));
        while (column.find()) {
            if (!Set.of("key", "constraint", "primary").contains(column.group(1))) {
                names.add(column.group(1));
            }
        }
        return names;
    }

    private static String definition(String table) throws IOException {
        String all = Files.readString(MIGRATION);
        int from = all.indexOf("create table " + table + " (");
        return all.substring(from, all.indexOf("\n) comment", from));
    }
}
