package org.gankao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolePermissionsTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_may_do_something(Role role) {
        assertThat(RolePermissions.of(Set.of(role))).isNotEmpty();
    }

    @Test
    void every_permission_belongs_to_somebody() {
        assertThat(RolePermissions.of(Arrays.asList(Role.values()))).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void the_administrator_sees_no_items_papers_answers_ballots_or_rankings() {
        assertThat(RolePermissions.of(Set.of(Role.ADMINISTRATOR)))
                .containsExactlyInAnyOrder(
                        Permission.ACCOUNT_VIEW,
                        Permission.ACCOUNT_EDIT,
                        Permission.PASSWORD_RESET,
                        Permission.SYSTEM_CHECK,
                        Permission.ROSTER_VIEW,
                        Permission.JOB_VIEW);
    }

    @Test
    void the_supervisor_only_looks_and_not_at_what_is_secret() {
        Set<Permission> his = RolePermissions.of(Set.of(Role.SUPERVISOR));

        assertThat(his)
                .allMatch(p -> p.name().endsWith("_VIEW") || p == Permission.SESSION_MONITOR)
                .doesNotContain(Permission.SENSITIVE_VIEW, Permission.PAPER_VIEW, Permission.ITEM_VIEW);
    }

    @Test
    void the_department_runs_the_cycle_but_not_the_accounts() {
        assertThat(RolePermissions.of(Set.of(Role.DEPARTMENT)))
                .contains(Permission.CYCLE_SIGN, Permission.PUBLISH)
                .doesNotContain(Permission.ACCOUNT_EDIT, Permission.SIT_TEST, Permission.VISIT_HOUSEHOLDS);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void the_administrator_holds_no_other_role(Role other) {
        refused(Role.ADMINISTRATOR, other);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SUPERVISOR", mode = EnumSource.Mode.EXCLUDE)
    void the_supervisor_holds_no_other_role(Role other) {
        refused(Role.SUPERVISOR, other);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUTHOR", "MARKER", "DEPARTMENT"})
    void who_knows_the_paper_does_not_sit_it(Role knowing) {
        refused(Role.CADRE, knowing);
    }

    @Test
    void a_cadre_may_visit_other_peoples_households() {
        assertThatCode(() -> RolePermissions.requireCompatible(EnumSet.of(Role.CADRE, Role.EVALUATOR)))
                .doesNotThrowAnyException();
    }

    @Test
    void nobody_is_without_a_role() {
        assertThatThrownBy(() -> RolePermissions.requireCompatible(EnumSet.noneOf(Role.class)))
                .isInstanceOf(RuleViolationException.class);
    }

    private static void refused(Role one, Role other) {
        assertThatThrownBy(() -> RolePermissions.requireCompatible(EnumSet.of(one, other)))
                .isInstanceOf(RuleViolationException.class);
    }
}
