package org.gankao.security.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. The header a reverse proxy adds counts only when the request comes from the proxy that
 * {@code gankao.proxy} names; from anybody else it is a claim.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject
    @ConfigProperty(name = "gankao.proxy")
    Optional<String> proxy;

    public String of(HttpServletRequest request) {
        String direct = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || proxy.filter(direct::equals).isEmpty()) {
            return direct;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
