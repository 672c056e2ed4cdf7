package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.sitting.PauseRow;
import org.gankao.exam.sitting.PauseService;
import org.gankao.exam.sitting.Reach;
import org.gankao.platform.rest.Made;
import org.gankao.platform.rest.MadeOnce;
import org.jspecify.annotations.Nullable;

/** HTTP face of pauses. */
@RequestScoped
@Path("exam-sessions/{session}/pauses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-pauses", description = "考试暂停 · outages during a test")
public class PausesResource {

    /**
     * Body of a pause.
     *
     * @param batch null: every batch
     * @param room null: every room
     */
    @Schema(example = "{\"batch\": 4, \"room\": 7, \"reason\": \"考点停电\"}")
    public record Pause(
            @Nullable Long batch,
            @Nullable Long room,
            @NotNull String reason) {}

    /** How many sittings go on. */
    public record Resumed(int sittings) {}

    @Inject
    PauseService pauses;

    @GET
    @Operation(summary = "Pauses, the newest first", description = "Roles INVIGILATOR, DEPARTMENT, SUPERVISOR.")
    public List<PauseRow> all(@PathParam("session") long session) {
        return pauses.ofSession(session);
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Stop the clocks",
            description =
                    "Roles INVIGILATOR, DEPARTMENT; an invigilator in his rooms. 201. Of everybody, a batch or a room, with a "
                            + "reason. Nobody starts and nobody is handed in meanwhile; answers are kept. 409 unless sealed, or if "
                            + "the same is paused already; 422 if nobody is reached.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response pause(@PathParam("session") long session, @Valid @NotNull Pause pause, @Context UriInfo here) {
        return Made.created(pauses.pause(session, Reach.of(pause.batch(), pause.room()), pause.reason()), here);
    }

    @POST
    @Path("{id}/end")
    @Operation(
            summary = "Set the clocks going",
            description =
                    "Roles INVIGILATOR, DEPARTMENT; an invigilator in his rooms. Deadlines move by the time lost. 409 if it has "
                            + "ended.")
    public Resumed resume(@PathParam("session") long session, @PathParam("id") long id) {
        return new Resumed(pauses.resume(session, id));
    }
}
