package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.sitting.SittingService;

/** Tells an open test page that it had better ask for its sitting now. */
@RequestScoped
@Path("sittings/{id}/hints")
@Tag(name = "sittings", description = "应试 · a cadre's own sittings")
public class HintsResource {

    @Inject
    SittingService sittings;

    @Inject
    Hints hints;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Events \"look\" when the sitting was extended, paused or resumed",
            description =
                    "Role CADRE. 404 if it is not his. A hint only: the state is what GET of the sitting says, and a device that "
                            + "hears nothing asks every half minute anyway.")
    public void listen(
            @PathParam("id") long id,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServletResponse response) {
        sittings.own(id);
        response.setHeader("X-Accel-Buffering", "no");
        hints.add(id, sink, sse);
    }
}
