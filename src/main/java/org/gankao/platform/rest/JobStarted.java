package org.gankao.platform.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A job that was started; {@code jobs/{job}} tells how far it is. */
public record JobStarted(long job) {

    /** 202 with the job, whose address is the Location. */
    public static Response accepted(long job, UriInfo here) {
        return accepted(job, new JobStarted(job), here);
    }

    /** As {@link #accepted(long, UriInfo)} with a body that says more. */
    public static Response accepted(long job, Object body, UriInfo here) {
        return Response.accepted(body)
                .location(here.getBaseUriBuilder().path("jobs/{id}").build(job))
                .build();
    }
}
