package org.gankao.security.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.gankao.security.SessionService;

/** Signs out and leads to the sign-in page. A link on a foreign page cannot do it: the browser tells where it stands. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Inject
    transient SessionService sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String from = request.getHeader("Sec-Fetch-Site");
        boolean own = from == null || OWN.contains(from);
        if (own) {
            SessionCookie.token(request).ifPresent(sessions::end);
            SessionCookie.clear(request, response);
            HttpSession view = request.getSession(false);
            if (view != null) {
                view.invalidate();
            }
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + (own ? "/sign-in.xhtml" : "/"));
    }
}
