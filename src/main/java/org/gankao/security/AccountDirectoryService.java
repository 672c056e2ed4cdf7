package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.security.Role;

/** Accounts as other features name them. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class AccountDirectoryService {

    @Inject
    AccountRepository accounts;

    @Inject
    Clock clock;

    /** Display names by account id, in one query. Open: who signed or did something is shown with it. */
    @OpenToAll
    public Map<Long, String> names(Collection<Long> accountIds) {
        return accounts.names(accountIds);
    }

    /** Active holders of a role by login name, for who assigns work to them. */
    @Requires({
        Permission.ACCOUNT_VIEW,
        Permission.SURVEY_EDIT,
        Permission.SESSION_EDIT,
        Permission.PAPER_EDIT,
        Permission.ITEM_EDIT
    })
    public List<AccountRow> holders(Role role) {
        Instant now = clock.instant();
        return accounts.matching(new AccountQuery("", role, 0, Integer.MAX_VALUE)).stream()
                .filter(Account::isActive)
                .map(a -> a.row(now))
                .toList();
    }

    /** The account with a login name. Open: it tells an id only. */
    @OpenToAll
    public Optional<Long> idOf(String loginName) {
        return accounts.byLogin(Account.normalise(loginName)).map(Account::id);
    }
}
