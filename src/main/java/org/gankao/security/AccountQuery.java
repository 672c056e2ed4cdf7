package org.gankao.security;

import org.gankao.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param text part of the login or display name; empty: all
 * @param role only holders of this role; null: all
 * @param first rows to skip
 * @param max rows at most
 */
public record AccountQuery(String text, @Nullable Role role, int first, int max) {}
