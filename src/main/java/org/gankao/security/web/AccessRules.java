package org.gankao.security.web;

import java.util.List;
import java.util.Set;

/** Who may ask for a path at all; what he may do there is decided by the services. */
final class AccessRules {

    /** What a path asks of the caller. */
    enum Access {
        /** Nothing. */
        OPEN,
        /** A session. */
        SIGNED_IN,
        /** The right to look after the machine; others are told there is nothing. */
        MACHINE
    }

    private static final Set<String> OPEN =
            Set.of("/sign-in.xhtml", "/set-up.xhtml", "/setup", "/language", "/sign-out", "/favicon.ico");
    private static final List<String> OPEN_BELOW = List.of(
            "/assets/",
            "/jakarta.faces.resource/",
            "/health",
            "/api/v1/session",
            "/api/v1/setup",
            "/api/v1/demo/progress");
    private static final List<String> MACHINE_BELOW = List.of("/openapi", "/metrics");

    /** What somebody may reach whose password must be changed first. */
    private static final Set<String> BEFORE_CHANGE = Set.of("/security/password.xhtml");

    private AccessRules() {}

    /** @param path within the application, with a leading slash */
    static Access of(String path) {
        if (MACHINE_BELOW.stream().anyMatch(prefix -> below(path, prefix)) || path.endsWith("application.wadl")) {
            return Access.MACHINE;
        }
        if (OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(prefix -> below(path, prefix))) {
            return Access.OPEN;
        }
        return Access.SIGNED_IN;
    }

    static boolean allowedBeforeChange(String path) {
        return of(path) == Access.OPEN || BEFORE_CHANGE.contains(path);
    }

    /** Nothing that depends on who asks, so no session is looked up. */
    static boolean isStatic(String path) {
        return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
    }

    static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    static boolean isHealth(String path) {
        return below(path, "/health");
    }

    private static boolean below(String path, String prefix) {
        return prefix.endsWith("/") ? path.startsWith(prefix) : path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
