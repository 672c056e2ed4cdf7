package org.gankao.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person.
 *
 * @param accountId account
 * @param loginName what he signs in with
 * @param displayName how screens and the ledger name him
 * @param cadreId the cadre he is, if he is one
 * @param roles roles held
 * @param permissions everything the roles allow
 * @param townshipId unit id of the township his rights are limited to; null: the whole county
 */
public record Identity(
        long accountId,
        String loginName,
        String displayName,
        @Nullable Long cadreId,
        Set<Role> roles,
        Set<Permission> permissions,
        @Nullable Long townshipId) {

    public Identity {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }
}
