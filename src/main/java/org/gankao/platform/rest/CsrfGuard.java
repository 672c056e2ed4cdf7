package org.gankao.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/** Unsafe methods must carry a header that a foreign page cannot make a browser send ({@value #HEADER}). */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class CsrfGuard implements ContainerRequestFilter {

    public static final String HEADER = "X-Gankao";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && request.getHeaderString(HEADER) == null) {
            request.abortWith(problems.problem(403, "platform.csrf", List.of(), null, null));
        }
    }
}
