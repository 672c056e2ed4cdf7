package org.gankao.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * A Location names a path only. The server puts the Host header of the request before it, and who can forge that could lead
 * the next request elsewhere.
 */
@Provider
public class LocalLocations implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (location == null) {
            return;
        }
        URI full = URI.create(location);
        if (full.isAbsolute()) {
            String query = full.getRawQuery();
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, full.getRawPath() + (query == null ? "" : "?" + query));
        }
    }
}
