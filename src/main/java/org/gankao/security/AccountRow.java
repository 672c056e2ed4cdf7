package org.gankao.security;

import java.time.Instant;
import java.util.Set;
import org.gankao.platform.security.Role;
import org.gankao.shared.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An account as lists show it.
 *
 * @param townshipId township the rights are limited to; null: the whole county
 * @param lockedUntil end of a lock after wrong passwords, if it is in force
 * @param mustChange has not chosen a password of his own yet
 * @param version for the next edit
 */
public record AccountRow(
        long id,
        String loginName,
        String displayName,
        Set<Role> roles,
        @Nullable Long cadreId,
        @Nullable Long townshipId,
        AccountStatus status,
        @Nullable Instant lockedUntil,
        boolean mustChange,
        boolean demo,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        int version)
        implements Versioned {}
