package org.gankao.platform.faces;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.gankao.platform.text.Locales;

/** Keeps the reader's choice of language and leads back to the page it was made on. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 365 * 24 * 3600;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Cookie choice = new Cookie(Locales.COOKIE, "en".equals(request.getParameter("to")) ? "en" : "zh");
        choice.setPath("/");
        choice.setMaxAge(A_YEAR);
        choice.setHttpOnly(true);
        choice.setAttribute("SameSite", "Lax");
        response.addCookie(choice);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request));
    }

    /** Only the path of where the reader came from, so that nobody can be led elsewhere. */
    private static String back(HttpServletRequest request) {
        String from = request.getHeader("Referer");
        if (from != null) {
            try {
                URI page = URI.create(from);
                String path = page.getRawPath();
                if (path != null && path.startsWith("/") && !path.startsWith("//")) {
                    return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
                }
            } catch (IllegalArgumentException malformed) {
                return request.getContextPath() + "/";
            }
        }
        return request.getContextPath() + "/";
    }
}
