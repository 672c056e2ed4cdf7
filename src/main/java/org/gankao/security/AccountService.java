package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.security.Role;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** Accounts as the administrator keeps them. Nobody changes his own rights, and the last administrator stays. */
@ApplicationScoped
@Transactional
public class AccountService {

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    CadreService cadres;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Event<AccountChanged> changed;

    @Inject
    Clock clock;

    @Requires(Permission.ACCOUNT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Page<AccountRow> page(AccountQuery query) {
        Instant now = clock.instant();
        return new Page<>(accounts.matching(query).stream().map(a -> a.row(now)).toList(), accounts.count(query));
    }

    /** @throws NotFoundException if there is no such account */
    @Requires(Permission.ACCOUNT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public AccountRow find(long id) {
        return existing(id).row(clock.instant());
    }

    /**
     * The account of a cadre, if he has one: for who resets passwords; a township organiser asks in his township only.
     *
     * @throws NotFoundException if there is no such cadre
     */
    @Requires({Permission.ACCOUNT_VIEW, Permission.PASSWORD_RESET})
    @Transactional(TxType.SUPPORTS)
    public Optional<AccountRow> ofCadre(long cadreId) {
        CadreRow cadre = cadres.find(cadreId).orElseThrow(() -> new NotFoundException("people.cadre.unknown"));
        if (!caller.may(Permission.ACCOUNT_VIEW)) {
            caller.requireTownship(cadre.townshipId());
        }
        return accounts.byCadre(cadreId).map(a -> a.row(clock.instant()));
    }

    /**
     * Makes a new account, which has no password until it gets a first one.
     *
     * @throws ConflictException if the login name is taken or the cadre has an account
     */
    @Requires(Permission.ACCOUNT_EDIT)
    public long create(
            String loginName, String displayName, Set<Role> roles, @Nullable Long townshipId, @Nullable Long cadreId) {
        if (accounts.byLogin(Account.normalise(loginName)).isPresent()) {
            throw new ConflictException("security.loginName.taken", Account.normalise(loginName));
        }
        if (cadreId != null && accounts.byCadre(cadreId).isPresent()) {
            throw new ConflictException("security.cadre.hasAccount");
        }
        Account account = Account.open(loginName, displayName, Set.of(Role.EVALUATOR), cadreId, clock.instant());
        account.assign(roles, townshipId);
        accounts.add(account);
        changes.fire(Change.of(
                "security.account.create",
                subject(account),
                "login",
                account.loginName(),
                "name",
                account.displayName(),
                "roles",
                new TreeSet<>(roles),
                "township",
                townshipId == null ? "" : townshipId));
        return account.id();
    }

    /**
     * Gives an account its name, roles and township scope. They act at once, in running sessions too.
     *
     * @param version the caller has seen
     * @throws ConflictException if it was changed since, or is the last administrator's
     */
    @Requires(Permission.ACCOUNT_EDIT)
    public void edit(long id, String displayName, Set<Role> roles, @Nullable Long townshipId, int version) {
        Account account = others(id);
        if (account.version() != version) {
            throw new ConflictException("platform.changed");
        }
        String before = new TreeSet<>(account.roles()).toString();
        if (account.roles().contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(account);
        }
        account.rename(displayName);
        account.assign(roles, townshipId);
        changes.fire(Change.of(
                "security.account.edit",
                subject(account),
                "login",
                account.loginName(),
                "name",
                account.displayName(),
                "rolesBefore",
                before,
                "roles",
                new TreeSet<>(roles),
                "township",
                townshipId == null ? "" : townshipId));
        changed.fire(new AccountChanged(id));
    }

    /** Closes an account and ends its sessions at once. */
    @Requires(Permission.ACCOUNT_EDIT)
    public void suspend(long id) {
        Account account = others(id);
        if (account.roles().contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(account);
        }
        account.suspend();
        sessions.endOfAccount(id, "");
        changes.fire(Change.of("security.account.suspend", subject(account), "login", account.loginName()));
        changed.fire(new AccountChanged(id));
    }

    /** Opens a suspended account again. */
    @Requires(Permission.ACCOUNT_EDIT)
    public void reactivate(long id) {
        Account account = others(id);
        account.reactivate();
        changes.fire(Change.of("security.account.reactivate", subject(account), "login", account.loginName()));
    }

    /** Lifts the lock after wrong passwords. */
    @Requires(Permission.ACCOUNT_EDIT)
    public void unlock(long id) {
        Account account = others(id);
        account.forgiveFailures();
        changes.fire(Change.of("security.account.unlock", subject(account), "login", account.loginName()));
    }

    private Account existing(long id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("security.account.unknown"));
    }

    private Account others(long id) {
        if (caller.require().accountId() == id) {
            throw new ForbiddenException("security.account.own");
        }
        return existing(id);
    }

    private void requireAnotherAdministrator(Account leaving) {
        if (leaving.isActive() && accounts.holders(Role.ADMINISTRATOR) <= 1) {
            throw new ConflictException("security.account.lastAdministrator");
        }
    }

    private static String subject(Account account) {
        return "account:" + account.id();
    }
}
