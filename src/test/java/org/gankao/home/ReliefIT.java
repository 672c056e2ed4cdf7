package org.gankao.home;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Set;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.security.RolePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on relief counts what there is, so what should not be there is seen. */
class ReliefIT extends InContainer {

    @Inject
    ReliefService relief;

    @Inject
    Caller caller;

    @BeforeEach
    void somebody_of_the_department_looks() {
        caller.become(new Identity(
                78,
                "it-relief",
                "部里",
                null,
                Set.of(Role.DEPARTMENT),
                RolePermissions.of(Set.of(Role.DEPARTMENT)),
                null));
    }

    @AfterEach
    void nothing_is_left() {
        Tables.run("drop table if exists practice_reward");
    }

    @Test
    void everything_is_kept() {
        assertThat(relief.all()).hasSize(9).allMatch(ReliefFact::kept);
    }

    @Test
    void what_should_not_be_there_is_counted() {
        Tables.run("create table practice_reward (cadre_id bigint, points int, earned_at datetime, latitude int,"
                + " check_in date)");

        assertThat(relief.all().stream().filter(fact -> !fact.kept()).map(ReliefFact::key))
                .containsExactly("checkIn", "points", "hours", "tracks");
    }
}
