package org.gankao.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a form before a page does, because what is broken in it would be a fault there. */
final class FormCheck {

    private FormCheck() {}

    /** The status that refuses the form, or 0 if it can be read or is none. */
    static int refusal(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return 0;
        }
        if (!isKnown(request.getCharacterEncoding())) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        String type = request.getContentType();
        try {
            if (request.getCharacterEncoding() == null) {
                // What pages are sent in. Once the form is read it is too late to say so, and browsers do not.
                request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            }
            if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                request.getParts();
            }
            request.getParameterMap();
            return 0;
        } catch (IllegalStateException tooLarge) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        } catch (IOException | ServletException | RuntimeException broken) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static boolean isKnown(@Nullable String charset) {
        try {
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
