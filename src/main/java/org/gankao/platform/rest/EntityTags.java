package org.gankao.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.gankao.shared.Versioned;

/** An answer that is one thing with a version carries that as its ETag, which an edit brings back by {@link IfMatch}. */
@Provider
public class EntityTags implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned thing) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + thing.version() + "\"");
        }
    }
}
