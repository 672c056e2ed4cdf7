package org.gankao.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What browsers are told about every answer. Faces pages get their content policy from PrimeFaces (web.xml), because theirs
 * carries a nonce; a second one here would shut out their scripts.
 */
final class SecurityHeaders {

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
            + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'; script-src 'self'";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private SecurityHeaders() {}

    static void apply(String path, HttpServletRequest request, HttpServletResponse response, boolean hsts) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
        if (hsts && request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!path.endsWith(".xhtml") && !path.equals("/")) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        if (path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", request.getParameter("v") == null ? "no-cache" : FOR_EVER);
        } else if (!AccessRules.isStatic(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
