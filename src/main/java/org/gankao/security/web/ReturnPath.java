package org.gankao.security.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where somebody is led after signing in: only to a place of this application, whatever the address line says. */
final class ReturnPath {

    private ReturnPath() {}

    /** The wish if it is a path here, else the start page. */
    static String safe(@Nullable String wish) {
        if (wish == null
                || !wish.startsWith("/")
                || wish.startsWith("//")
                || wish.indexOf('\\') >= 0
                || wish.chars().anyMatch(Character::isISOControl)
                || wish.startsWith("/sign-")) {
            return "/";
        }
        try {
            URI uri = new URI(wish);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? "/" : wish;
        } catch (URISyntaxException malformed) {
            return "/";
        }
    }
}
