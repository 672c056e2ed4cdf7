package org.gankao.security;

import java.time.Duration;
import org.gankao.platform.security.Identity;

/**
 * A fresh sign-in.
 *
 * @param token secret for the cookie; never logged or stored
 * @param mustChange the password must be changed before anything else
 * @param kept how long the device keeps the token though its browser was ended; zero: no longer than the browser runs
 */
public record SignedIn(String token, Identity identity, boolean mustChange, Duration kept) {}
