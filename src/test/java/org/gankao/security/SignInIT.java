package org.gankao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.shared.ConflictException;
import org.gankao.shared.DomainException;
import org.gankao.shared.ForbiddenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInIT extends InContainer {

    private static final String CHOSEN = "Lantern-Bridge7";

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    SessionService sessionService;

    @Inject
    SessionDirectory directory;

    @Resource
    ManagedExecutorService threads;

    @Inject
    AccountService accounts;

    @Inject
    SlipService slips;

    @Inject
    OwnPassword own;

    @Inject
    SetupService setup;

    @Inject
    DemoAccountsService demo;

    @Inject
    Caller caller;

    private final String login = "it-" + UUID.randomUUID().toString().substring(0, 8);
    private long account;
    private String first;

    @BeforeEach
    void an_author_with_a_first_password() {
        asAdministrator();
        account = accounts.create(login, "命题员", Set.of(Role.AUTHOR), null, null);
        first = slips.show(slips.reset(account)).get(0).password();
    }

    @Test
    void the_first_password_opens_a_session_that_wants_another_password() {
        SignedIn in = signIn.signIn(login.toUpperCase(Locale.ROOT) + " ", first, "10.0.0.1");

        assertThat(in.mustChange()).isTrue();
        assertThat(sessions.resolve(in.token()))
                .get()
                .extracting(Sessions.Resolved::mustChange, r -> r.identity().roles())
                .containsExactly(true, Set.of(Role.AUTHOR));
    }

    @Test
    void a_session_outlives_the_memory_of_the_server() {
        SignedIn in = signIn.signIn(login, first, "10.0.0.1");
        directory.forgetAccount(account);

        assertThat(sessions.resolve(in.token())).isPresent();
    }

    @Test
    void requests_at_once_renew_a_session_together() throws Exception {
        SignedIn in = signIn.signIn(login, first, "10.0.0.1");
        Callable<Boolean> request = () -> sessions.resolve(in.token()).isPresent();

        for (int round = 0; round < 10; round++) {
            directory.forgetAccount(account);
            for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(8, request))) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void only_the_hash_of_a_token_is_stored() {
        SignedIn in = signIn.signIn(login, first, "10.0.0.1");

        assertThat(Tables.value("select count(*) from security_session where token_hash = ?", in.token()))
                .isEqualTo(0L);
        assertThat(Tables.value(
                        "select count(*) from security_session where token_hash = ?", SessionToken.hash(in.token())))
                .isEqualTo(1L);
    }

    @Test
    void a_chosen_password_replaces_the_first_and_ends_other_devices() {
        SignedIn phone = signIn.signIn(login, first, "10.0.0.1");
        SignedIn office = signIn.signIn(login, first, "10.0.0.1");
        caller.become(office.identity());
        own.change(first, CHOSEN, office.token());

        assertThat(sessions.resolve(phone.token())).isEmpty();
        assertThat(sessions.resolve(office.token()))
                .get()
                .extracting(Sessions.Resolved::mustChange)
                .isEqualTo(false);
        refused("security.signIn.wrong", first);
        assertThat(signIn.signIn(login, CHOSEN, "10.0.0.1").mustChange()).isFalse();
    }

    @Test
    void five_wrong_passwords_lock_and_even_the_right_one_is_refused_then() {
        for (int i = 0; i < 5; i++) {
            refused("security.signIn.wrong", "wrong" + i);
        }
        refused("security.signIn.locked", first);
        asAdministrator();
        accounts.unlock(account);

        assertThat(signIn.signIn(login, first, "10.0.0.1").token()).isNotEmpty();
    }

    @Test
    void a_name_nobody_has_is_answered_and_locked_like_any_other() {
        String nobody = "it-nobody-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 5; i++) {
            assertThat(keyOf(() -> signIn.signIn(nobody, "wrong", "10.0.0.2"))).isEqualTo("security.signIn.wrong");
        }
        assertThat(keyOf(() -> signIn.signIn(nobody, "wrong", "10.0.0.2"))).isEqualTo("security.signIn.locked");
    }

    @Test
    void suspending_ends_running_sessions_at_once() {
        SignedIn in = signIn.signIn(login, first, "10.0.0.1");
        asAdministrator();
        accounts.suspend(account);

        assertThat(sessions.resolve(in.token())).isEmpty();
        refused("security.signIn.suspended", first);
    }

    @Test
    void new_roles_act_in_running_sessions() {
        SignedIn in = signIn.signIn(login, first, "10.0.0.1");
        asAdministrator();
        accounts.edit(
                account,
                "阅卷员",
                Set.of(Role.MARKER),
                null,
                accounts.find(account).version());

        assertThat(sessions.resolve(in.token()))
                .get()
                .extracting(r -> r.identity().roles())
                .isEqualTo(Set.of(Role.MARKER));
    }

    @Test
    void a_slip_is_for_its_maker_alone_and_gone_once_destroyed() {
        asAdministrator();
        String batch = slips.reset(account);
        become(99_002, Role.ADMINISTRATOR);
        assertThat(keyOf(() -> slips.show(batch))).isEqualTo("security.slips.gone");
        asAdministrator();
        assertThat(slips.show(batch)).hasSize(1);
        slips.destroy(batch);

        assertThat(keyOf(() -> slips.show(batch))).isEqualTo("security.slips.gone");
    }

    @Test
    void a_void_first_password_does_not_open() {
        Tables.run(
                "update security_account set password_expires_at = utc_timestamp() - interval 1 second where id = ?",
                account);

        refused("security.signIn.firstPasswordVoid", first);
    }

    @Test
    void only_an_administrator_makes_accounts() {
        become(99_003, Role.DEPARTMENT);

        assertThatThrownBy(() -> accounts.create("it-x", "x", Set.of(Role.AUTHOR), null, null))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_township_organiser_resets_nobody_but_his_cadres() {
        caller.become(new Identity(
                99_004,
                "it",
                "组织员",
                null,
                Set.of(Role.TOWNSHIP_ORGANISER),
                RolePermissions.of(Set.of(Role.TOWNSHIP_ORGANISER)),
                1L));

        assertThat(keyOf(() -> slips.reset(account))).isEqualTo("security.reset.cadresOnly");
    }

    @Test
    void a_login_name_is_given_once() {
        asAdministrator();

        assertThatThrownBy(() -> accounts.create(login.toUpperCase(Locale.ROOT), "x", Set.of(Role.AUTHOR), null, null))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_wrong_setup_code_is_refused() {
        assertThat(keyOf(() -> setup.requireCode("WRON-GWRO-NGWR"))).startsWith("security.setup.");
    }

    @Test
    void without_the_demo_switch_there_are_no_demo_accounts() {
        assertThat(keyOf(() -> demo.create(List.of()))).isEqualTo("security.demo.off");
        Tables.run("update security_account set demo = true where id = ?", account);

        refused("security.signIn.wrong", first);
    }

    @Test
    void signing_out_ends_the_session() {
        SignedIn in = signIn.signIn(login, first, "10.0.0.1");
        sessionService.end(in.token());

        assertThat(sessions.resolve(in.token())).isEmpty();
    }

    private void refused(String key, String password) {
        assertThat(keyOf(() -> signIn.signIn(login, password, "10.0.0.1"))).isEqualTo(key);
    }

    private static String keyOf(Runnable refusedWork) {
        try {
            refusedWork.run();
        } catch (DomainException refusal) {
            return refusal.key();
        }
        throw new AssertionError("Nothing was refused.");
    }

    private void asAdministrator() {
        become(99_001, Role.ADMINISTRATOR);
    }

    private void become(long id, Role role) {
        caller.become(new Identity(id, "it", "测试", null, Set.of(role), RolePermissions.of(Set.of(role)), null));
    }
}
