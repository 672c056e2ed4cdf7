package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.security.Role;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;

/**
 * First passwords and their slips (初始密码条). A slip can be seen by who made it alone, for half an hour after the first
 * look, and each look is in the ledger.
 */
@ApplicationScoped
@Transactional
public class SlipService {

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    SlipRepository slips;

    @Inject
    CadreService cadres;

    @Inject
    SecretBox box;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Event<AccountChanged> changed;

    @Inject
    Clock clock;

    /** Cadres in the roster without an account. */
    @Requires(Permission.ACCOUNT_EDIT)
    @Transactional(TxType.SUPPORTS)
    List<CadreRow> cadresWithoutAccount() {
        Set<Long> have = accounts.cadresWithAccount();
        return cadres.all().stream().filter(c -> !have.contains(c.id())).toList();
    }

    /**
     * Opens accounts for some cadres, login name being the staff number, each with a random first password and its slip. A
     * cadre whose staff number is a login name already is left out.
     */
    @Requires(Permission.ACCOUNT_EDIT)
    int open(List<CadreRow> people, String batch) {
        Instant now = clock.instant();
        long maker = caller.require().accountId();
        Set<String> logins = accounts.logins();
        int made = 0;
        for (CadreRow cadre : people) {
            if (logins.contains(Account.normalise(cadre.code()))) {
                continue;
            }
            Account account = Account.open(cadre.code(), cadre.name(), Set.of(Role.CADRE), cadre.id(), now);
            String password = FirstPassword.draw();
            account.giveFirstPassword(PasswordHash.of(password, PasswordHash.RANDOM_ROUNDS), now);
            accounts.add(account);
            slips.add(new Slip(account.id(), batch, box.seal(password), maker, now));
            made++;
        }
        changes.fire(Change.of("security.account.openMany", "batch:" + batch, "accounts", made));
        return made;
    }

    /**
     * Gives somebody a new first password. A township organiser does it in his township only, and for cadres only.
     *
     * @return the batch under which the slip can be seen
     */
    @Requires({Permission.ACCOUNT_EDIT, Permission.PASSWORD_RESET})
    public String reset(long accountId) {
        Account account = accounts.lock(accountId).orElseThrow(() -> new NotFoundException("security.account.unknown"));
        long maker = caller.require().accountId();
        if (maker == accountId) {
            throw new ForbiddenException("security.account.own");
        }
        if (!caller.may(Permission.ACCOUNT_EDIT)) {
            requireOwnPeople(account);
        }
        Instant now = clock.instant();
        String password = FirstPassword.draw();
        String batch = "reset-" + accountId + "-" + now.toEpochMilli();
        account.giveFirstPassword(PasswordHash.of(password, PasswordHash.RANDOM_ROUNDS), now);
        slips.remove(accountId);
        slips.add(new Slip(accountId, batch, box.seal(password), maker, now));
        sessions.endOfAccount(accountId, "");
        changes.fire(Change.of(
                "security.password.reset",
                "account:" + accountId,
                "login",
                account.loginName(),
                "name",
                account.displayName()));
        changed.fire(new AccountChanged(accountId));
        return batch;
    }

    /**
     * The slips of a batch, to print.
     *
     * @throws NotFoundException if there are none, somebody else made them, or their time is over
     */
    @Requires({Permission.ACCOUNT_EDIT, Permission.PASSWORD_RESET})
    public List<SlipRow> show(String batch) {
        Instant now = clock.instant();
        long reader = caller.require().accountId();
        List<Slip> readable = slips.ofBatch(batch).stream()
                .filter(slip -> slip.readableBy(reader, now))
                .toList();
        if (readable.isEmpty()) {
            throw new NotFoundException("security.slips.gone");
        }
        readable.forEach(slip -> slip.show(now));
        changes.fire(Change.of("security.slips.show", "batch:" + batch, "slips", readable.size()));
        Map<Long, Account> people =
                accounts.byIds(readable.stream().map(Slip::accountId).toList());
        Map<Long, CadreRow> roster = cadres.byIds(cadreIds(people.values()));
        return readable.stream()
                .map(slip -> row(slip, people.get(slip.accountId()), roster))
                .sorted(Comparator.comparing(SlipRow::unitName).thenComparing(SlipRow::loginName))
                .toList();
    }

    /** Destroys the slips of a batch once they are printed; the passwords stay valid. */
    @Requires({Permission.ACCOUNT_EDIT, Permission.PASSWORD_RESET})
    public int destroy(String batch) {
        int gone = slips.destroy(batch, caller.require().accountId());
        if (gone > 0) {
            changes.fire(Change.of("security.slips.destroy", "batch:" + batch, "slips", gone));
        }
        return gone;
    }

    /** Removes slips whose time is over. */
    @OpenToAll
    void purge() {
        slips.purge(clock.instant());
    }

    private SlipRow row(Slip slip, Account account, Map<Long, CadreRow> roster) {
        CadreRow cadre = account.cadreId() == null ? null : roster.get(account.cadreId());
        return new SlipRow(
                cadre == null ? "" : cadre.unitName(),
                account.displayName(),
                account.loginName(),
                box.open(slip.password()));
    }

    private void requireOwnPeople(Account account) {
        CadreRow cadre = account.cadreId() == null
                ? null
                : cadres.find(account.cadreId()).orElse(null);
        boolean plainCadre = account.roles().equals(Set.of(Role.CADRE));
        if (cadre == null || !plainCadre) {
            throw new ForbiddenException("security.reset.cadresOnly");
        }
        caller.requireTownship(cadre.townshipId());
    }

    private static Collection<Long> cadreIds(Collection<Account> people) {
        return new TreeSet<>(
                people.stream().map(Account::cadreId).filter(Objects::nonNull).toList());
    }
}
