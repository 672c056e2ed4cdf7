package org.gankao.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    @Test
    void a_lost_race_for_rows_may_be_tried_again_and_one_for_a_name_may_not() {
        SQLException deadlock = new SQLException("Deadlock found", "40001", 1213);
        SQLException doubled = new SQLException("Duplicate entry", "23000", 1062);

        assertThat(Conflicts.is(deadlock)).isTrue();
        assertThat(Conflicts.key(deadlock)).contains("platform.stale");
        assertThat(Conflicts.is(doubled)).isFalse();
        assertThat(Conflicts.key(doubled)).contains("platform.doubled");
    }

    @Test
    void other_failures_are_faults() {
        assertThat(Conflicts.key(new SQLException("Unknown column", "42S22", 1054)))
                .isEmpty();
        assertThat(Conflicts.key(new IllegalStateException("1062"))).isEmpty();
    }
}
