package org.gankao.exam.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gankao.exam.sitting.BrowserClaim;
import org.gankao.exam.sitting.SafeBrowserService;

/**
 * Reads what a browser says of its configuration: Safe Exam Browser on Windows by a header of each request, that of macOS and iOS
 * by its script interface, which hashes the address of the page.
 */
@Provider
@InSafeBrowser
public class SafeBrowserGate implements ContainerRequestFilter {

    private static final String HASH = "X-SafeExamBrowser-ConfigKeyHash";
    private static final String PAGE_HASH = "X-Gankao-Browser";
    private static final String PAGE = "X-Gankao-Page";
    private static final String ROOM = "/exam/room.html";

    @Inject
    SafeBrowserService browsers;

    /** The address candidates use, where a proxy hides it from the server, for example {@code https://exam.example}. */
    @Inject
    @ConfigProperty(name = "gankao.url")
    Optional<String> publicUrl;

    @Override
    public void filter(ContainerRequestContext request) {
        String sitting = request.getUriInfo().getPathParameters().getFirst("id");
        if (sitting == null || !sitting.matches("[0-9]{1,18}")) {
            return; // no sitting, as the operation will say
        }
        URI asked = request.getUriInfo().getRequestUri();
        String site = publicUrl.orElseGet(() -> asked.getScheme() + "://" + asked.getRawAuthority());
        List<BrowserClaim> claims = new ArrayList<>();
        String hash = request.getHeaderString(HASH);
        if (hash != null) {
            String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            claims.add(new BrowserClaim(site + asked.getRawPath() + query, hash));
        }
        String page = request.getHeaderString(PAGE);
        String pageHash = request.getHeaderString(PAGE_HASH);
        if (page != null && pageHash != null && page.startsWith(site + ROOM)) {
            claims.add(new BrowserClaim(page, pageHash));
        }
        browsers.admit(Long.parseLong(sitting), claims);
    }
}
