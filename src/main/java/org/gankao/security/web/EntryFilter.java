package org.gankao.security.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gankao.platform.persistence.Outage;
import org.gankao.platform.rest.ContentTypes;
import org.gankao.platform.rest.JsonConfiguration;
import org.gankao.platform.rest.Problem;
import org.gankao.platform.rest.Problems;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.security.Sessions;
import org.gankao.security.Sessions.Resolved;
import org.gankao.security.web.AccessRules.Access;

/**
 * The gate every request passes: sets the headers, refuses foreign host names, finds out who asks, and sends away who has
 * to sign in or to change his password first. Redirects name a path only, so no Host header can lead anybody elsewhere.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class EntryFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int MISDIRECTED = 421;

    @Inject
    transient Sessions sessions;

    @Inject
    transient Caller caller;

    @Inject
    transient ClientAddress addresses;

    @Inject
    transient Wording wording;

    @Inject
    @ConfigProperty(name = "gankao.hosts")
    transient Optional<String> hosts;

    @Inject
    @ConfigProperty(name = "gankao.hsts", defaultValue = "false")
    boolean hsts;

    /** Further paths open to all, with commas between: a probe of the operator, the runner of tests. */
    @Inject
    @ConfigProperty(name = "gankao.open")
    transient Optional<String> open;

    private transient Set<String> allowedHosts = Set.of();
    private transient Set<String> openPaths = Set.of();

    @Override
    public void init() {
        allowedHosts = names(hosts.map(text -> text.toLowerCase(Locale.ROOT)));
        openPaths = names(open);
    }

    private static Set<String> names(Optional<String> list) {
        return list.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        String path = pathOf(request);
        HttpServletResponse response = new LocalRedirects(answer);
        SecurityHeaders.apply(path, request, response, hsts);
        if (!allowedHosts.isEmpty()
                && !AccessRules.isHealth(path) // balancers ask by address
                && !allowedHosts.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            response.setStatus(MISDIRECTED);
            return;
        }
        if (path.equals("/setup")) {
            redirect(request, response, "/set-up.xhtml");
            return;
        }
        if (AccessRules.isStatic(path) || openPaths.contains(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Resolved> somebody;
        try {
            somebody = SessionCookie.token(request).flatMap(sessions::resolve);
        } catch (RuntimeException e) {
            if (!Outage.causes(e)) {
                throw e;
            }
            unavailable(path, request, response);
            return;
        }
        somebody.ifPresent(known -> {
            caller.become(known.identity());
            caller.comesFrom(addresses.of(request));
        });
        Access needed = AccessRules.of(path);
        if (needed == Access.MACHINE && !caller.may(Permission.SYSTEM_CHECK)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (needed == Access.SIGNED_IN && somebody.isEmpty()) {
            sendToSignIn(path, request, response);
        } else if (somebody.isPresent() && somebody.get().mustChange() && !AccessRules.allowedBeforeChange(path)) {
            sendToChange(path, request, response);
        } else {
            pass(path, request, response, chain);
        }
    }

    private void pass(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (AccessRules.isApi(path)) {
            if (ContentTypes.isReadable(request.getContentType())) {
                chain.doFilter(request, response);
            } else {
                problem(request, response, HttpServletResponse.SC_BAD_REQUEST, "platform.malformed");
            }
            return;
        }
        int refusal = FormCheck.refusal(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            // Not by the error page: it is a page too, and would read the form again.
            Locale locale = Locales.of(request);
            response.setStatus(refusal);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<!DOCTYPE html><html lang=\"" + locale.toLanguageTag()
                            + "\"><meta charset=\"utf-8\"><title>" + wording.text(locale, "platform.status." + refusal)
                            + "</title><p>" + wording.text(locale, "platform.http." + refusal) + "</p></html>");
        }
    }

    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private void sendToSignIn(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (AccessRules.isApi(path)) {
            problem(request, response, HttpServletResponse.SC_UNAUTHORIZED, "security.notSignedIn");
            return;
        }
        boolean page = request.getMethod().equals("GET");
        String query = request.getQueryString();
        String wish = page ? path + (query == null ? "" : "?" + query) : "/";
        redirect(request, response, "/sign-in.xhtml?then=" + URLEncoder.encode(wish, StandardCharsets.UTF_8));
    }

    private void sendToChange(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (AccessRules.isApi(path)) {
            problem(request, response, HttpServletResponse.SC_FORBIDDEN, "security.mustChange");
        } else {
            redirect(request, response, "/security/password.xhtml");
        }
    }

    /** To a path here; a partial request of a page gets the answer its script understands. */
    private static void redirect(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        String target = request.getContextPath() + path;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;")
                                    .replace("\"", "&quot;")
                                    .replace("<", "&lt;")
                            + "\"></redirect></partial-response>");
            return;
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", target);
    }

    /** Without the database nobody is known; that is logged by the database's own watch and by the services. */
    private void unavailable(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", String.valueOf(Problems.RETRY_SECONDS));
        if (AccessRules.isApi(path)) {
            problem(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "platform.unavailable");
        } else {
            request.setAttribute("gankao.refusal", wording.text(Locales.of(request), "platform.unavailable"));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        Locale locale = Locales.of(request);
        Problem problem = new Problem(
                "urn:gankao:" + key,
                wording.text(locale, "platform.status." + status),
                status,
                wording.text(locale, key),
                null,
                List.of());
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JsonConfiguration.jsonb().toJson(problem));
    }
}
