package org.gankao.platform.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of a request: the reader's choice kept in a cookie, else Chinese. Browsers' preferences do not count:
 * many office PCs run an English system, their users read Chinese. */
public final class Locales {

    public static final String COOKIE = "gankao_lang";

    private Locales() {}

    public static Locale of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
                }
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
