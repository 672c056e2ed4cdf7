package org.gankao.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.gankao.shared.ForbiddenException;
import org.jspecify.annotations.Nullable;

/** Who this request or job acts for. The sign-in filter, and jobs for their starter, {@link #become} somebody. */
@RequestScoped
public class Caller {

    private @Nullable Identity identity;
    private boolean system;
    private String address = "";

    public void become(Identity somebody) {
        identity = somebody;
    }

    /** @param from network address of the device that asks */
    public void comesFrom(String from) {
        address = from;
    }

    /** Network address of the device that asks; empty for work no device asked for. */
    public String address() {
        return address;
    }

    /** Work of the product itself: start-up, timers. Every permission; the ledger names it 系统. */
    public void becomeSystem() {
        identity = null;
        system = true;
    }

    public boolean isSystem() {
        return system;
    }

    public Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    public boolean signedIn() {
        return identity != null;
    }

    /** @throws ForbiddenException if nobody is signed in */
    public Identity require() {
        return identity().orElseThrow(() -> new ForbiddenException("security.notSignedIn"));
    }

    public boolean may(Permission permission) {
        return system
                || identity().filter(i -> i.permissions().contains(permission)).isPresent();
    }

    public boolean has(Role role) {
        return identity().filter(i -> i.roles().contains(role)).isPresent();
    }

    /** @throws ForbiddenException if the caller's account belongs to no cadre */
    public long requireCadre() {
        Long cadre = require().cadreId();
        if (cadre == null) {
            throw new ForbiddenException("security.notACadre");
        }
        return cadre;
    }

    /** The township whose data the caller may touch; empty: all. */
    public Optional<Long> townshipScope() {
        return identity().map(Identity::townshipId);
    }

    /** @throws ForbiddenException if the caller's rights end before the township */
    public void requireTownship(long townshipId) {
        Optional<Long> scope = townshipScope();
        if (scope.isPresent() && scope.get() != townshipId) {
            throw new ForbiddenException("security.otherTownship");
        }
    }
}
