package org.gankao.security;

import java.util.Set;
import org.gankao.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account of the fictional county.
 *
 * @param cadreId the cadre it belongs to, if it does
 * @param townshipId township its rights are limited to; null: the whole county
 */
public record DemoAccount(
        String loginName,
        String displayName,
        Set<Role> roles,
        @Nullable Long cadreId,
        @Nullable Long townshipId) {}
