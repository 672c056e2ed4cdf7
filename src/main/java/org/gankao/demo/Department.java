package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.platform.time.Moment;
import org.gankao.security.AccountDirectoryService;
import org.gankao.security.DemoCast;
import org.gankao.security.RolePermissions;

/** Lets the two demo accounts of the department do things in the past, by the services people use. */
@ApplicationScoped
class Department {

    static final String FIRST = "bumen1";
    static final String SECOND = "bumen2";

    @Inject
    AccountDirectoryService accounts;

    @Inject
    Caller caller;

    @Inject
    Moment moment;

    /** Does something in an account's name at an earlier time. */
    <T> T does(String loginName, Instant at, Supplier<T> work) {
        caller.become(identity(loginName));
        moment.replay(at);
        try {
            return work.get();
        } finally {
            moment.replay(null);
            caller.becomeSystem();
        }
    }

    /** As {@link #does}, for what gives nothing back. */
    void acts(String loginName, Instant at, Runnable work) {
        does(loginName, at, () -> {
            work.run();
            return null;
        });
    }

    String nameOf(String loginName) {
        return DemoCast.parts().stream()
                .filter(part -> part.loginName().equals(loginName))
                .findFirst()
                .orElseThrow()
                .displayName();
    }

    private Identity identity(String loginName) {
        return new Identity(
                accounts.idOf(loginName).orElseThrow(),
                loginName,
                nameOf(loginName),
                null,
                EnumSet.of(Role.DEPARTMENT),
                RolePermissions.of(Set.of(Role.DEPARTMENT)),
                null);
    }
}
