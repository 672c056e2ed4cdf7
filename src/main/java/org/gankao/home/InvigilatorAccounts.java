package org.gankao.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gankao.exam.hall.Invigilators;
import org.gankao.exam.hall.RoomStaff;
import org.gankao.platform.security.Role;
import org.gankao.security.AccountDirectoryService;

/** The accounts of invigilators, for those who assign them to rooms. */
@ApplicationScoped
class InvigilatorAccounts implements Invigilators {

    @Inject
    AccountDirectoryService accounts;

    @Override
    public List<RoomStaff> all() {
        return accounts.holders(Role.INVIGILATOR).stream()
                .map(account -> new RoomStaff(account.loginName(), account.displayName(), false))
                .toList();
    }
}
