package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Role;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;

/**
 * Accounts of the fictional county, all with one password. Called by the demo while it is loaded, in the name of the
 * product; refused when the demo switch is off, as is every sign-in with such an account.
 */
@ApplicationScoped
@Transactional
@OpenToAll // asks for the product itself
public class DemoAccountsService {

    @Inject
    AccountRepository accounts;

    @Inject
    CadreService cadres;

    @Inject
    DemoSwitch demo;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * One account a role, two for the department, two evaluators, two cadres: the ones the console shows. Their passwords are
     * hashed now, so that the first sign-in is quick.
     *
     * @param cadre a cadre who plays the test and sees his result
     * @param otherCadre another one
     * @param townshipId township of the organiser
     * @return ids by login name
     */
    public Map<String, Long> createOneOfEach(long cadre, long otherCadre, long townshipId) {
        Map<String, Long> made =
                createMarked(DemoCast.people(cadre, otherCadre, nameOf(cadre), nameOf(otherCadre), townshipId));
        for (long id : made.values()) {
            accounts.find(id)
                    .filter(a -> a.passwordHash().equals(Account.DEMO_MARK))
                    .ifPresent(a -> a.setPassword(PasswordHash.of(DemoSwitch.PASSWORD, PasswordHash.CHOSEN_ROUNDS)));
        }
        return made;
    }

    /**
     * More accounts, for generated people; their password is hashed when it is first used. Those whose login name or cadre
     * has an account stay as they are.
     *
     * @return ids by login name
     */
    public Map<String, Long> create(List<DemoAccount> wanted) {
        return createMarked(wanted);
    }

    private String nameOf(long cadreId) {
        return cadres.find(cadreId)
                .map(CadreRow::name)
                .orElseThrow(() -> new NotFoundException("security.cadre.unknown"));
    }

    private Map<String, Long> createMarked(List<DemoAccount> wanted) {
        if (!demo.on() || !caller.isSystem()) {
            throw new ForbiddenException("security.demo.off");
        }
        Instant now = clock.instant();
        Set<String> logins = accounts.logins();
        Set<Long> taken = accounts.cadresWithAccount();
        List<Account> fresh = new ArrayList<>();
        for (DemoAccount one : wanted) {
            boolean known = logins.contains(Account.normalise(one.loginName()))
                    || (one.cadreId() != null && taken.contains(one.cadreId()));
            if (!known) {
                fresh.add(Account.demo(
                        one.loginName(), one.displayName(), one.roles(), one.cadreId(), one.townshipId(), now));
            }
        }
        accounts.addAll(fresh);
        Map<String, Long> ids = new LinkedHashMap<>();
        for (DemoAccount one : wanted) {
            accounts.byLogin(Account.normalise(one.loginName())).ifPresent(a -> ids.put(a.loginName(), a.id()));
        }
        return ids;
    }

    /** Ids of the demo accounts with a role, in order of login name. */
    public List<Long> withRole(Role role) {
        return accounts.matching(new AccountQuery("", role, 0, Integer.MAX_VALUE)).stream()
                .filter(Account::isDemo)
                .map(Account::id)
                .toList();
    }
}
