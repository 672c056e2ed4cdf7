package org.gankao.platform.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Something that was made. */
public record Made(long id) {

    /** 201 with its id; the Location is below the address of the request. */
    public static Response created(long id, UriInfo here) {
        return Response.created(here.getAbsolutePathBuilder().path("{id}").build(id))
                .entity(new Made(id))
                .build();
    }
}
