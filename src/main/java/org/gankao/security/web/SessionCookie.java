package org.gankao.security.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie that holds the session token. Over TLS its name begins with {@code __Host-}, so that a browser takes it only
 * from this host and only when it is secure. Written by hand, because the server's own cookie settings lose attributes.
 */
public final class SessionCookie {

    private static final String NAME = "gankao_session";
    private static final String SECURE_NAME = "__Host-" + NAME;

    private SessionCookie() {}

    public static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name(request))) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** @param kept how long it outlives the browser; zero: not at all */
    public static void set(HttpServletRequest request, HttpServletResponse response, String token, Duration kept) {
        write(request, response, token, kept.isZero() ? "" : "; Max-Age=" + kept.toSeconds());
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", "; Max-Age=0");
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, String more) {
        response.addHeader(
                "Set-Cookie",
                name(request) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
                        + (request.isSecure() ? "; Secure" : "") + more);
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : NAME;
    }
}
