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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.sitting.Deferral;
import org.gankao.exam.sitting.DeferralService;
import org.gankao.platform.rest.Made;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.shared.RuleViolationException;

/** HTTP face of make-ups. */
@RequestScoped
@Path("exam-sessions/{session}/make-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-make-ups", description = "缓考、补考 · sitting later with another form")
public class MakeUpsResource {

    /** Whom to move to a make-up, and why. */
    @Schema(example = "{\"sittings\": [31], \"reason\": \"住院，有县医院证明\"}")
    public record Move(
            @NotNull List<Long> sittings, @NotNull String reason) {}

    /** How many were moved. */
    public record Moved(int sittings) {}

    @Inject
    DeferralService deferrals;

    @GET
    @Operation(
            summary = "Who was moved, by whom and why, the newest first",
            description = "Roles INVIGILATOR, DEPARTMENT, SUPERVISOR.")
    public List<Deferral> all(@PathParam("session") long session) {
        return deferrals.ofSession(session);
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Add a make-up",
            description = "Role DEPARTMENT. 201. The session goes on until it is over: a marking made before is not "
                    + "in force any more, results are released after it. 409 before sealing and after the "
                    + "release; 422 in the past.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response add(
            @PathParam("session") long session, @Valid @NotNull HallResource.Batch batch, @Context UriInfo here) {
        return Made.created(deferrals.addMakeUp(session, batch.plan()), here);
    }

    @POST
    @Path("{batch}/sittings")
    @Operation(
            summary = "Move sittings nobody has started to a make-up",
            description = "Role DEPARTMENT. Each gets another form, if possible one nobody has seen. 404; 409 if "
                    + "one was started or the make-up is over; 422 without a reason, another form or a free "
                    + "seat. All or none.")
    public Moved move(@PathParam("session") long session, @PathParam("batch") long batch, @Valid @NotNull Move move) {
        if (move.sittings().isEmpty() || move.sittings().stream().anyMatch(Objects::isNull)) {
            throw new RuleViolationException("exam.makeUp.nobody");
        }
        return new Moved(deferrals.defer(session, batch, move.sittings(), move.reason()));
    }
}
