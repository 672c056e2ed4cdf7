package org.gankao.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API, version 1. */
@ApplicationPath("api/v1")
public class RestApplication extends Application {

    /** Or Jersey would put the Host header back before the paths of {@link LocalLocations}. */
    private static final String LOCATIONS_AS_THEY_ARE =
            "jersey.config.server.headers.location.relative.resolution.disabled";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(LOCATIONS_AS_THEY_ARE, true);
    }
}
