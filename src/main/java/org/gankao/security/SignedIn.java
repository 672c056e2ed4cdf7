package org.gankao.security;

import org.gankao.platform.security.Identity;

/**
 * A fresh sign-in.
 *
 * @param token secret for the cookie; never logged or stored
 * @param mustChange the password must be changed before anything else
 */
public record SignedIn(String token, Identity identity, boolean mustChange) {}
