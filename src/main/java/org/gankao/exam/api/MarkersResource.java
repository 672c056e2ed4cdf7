package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.marking.MarkingTerms;
import org.gankao.exam.marking.TermsService;
import org.gankao.exam.marking.desk.DeskBoardService;
import org.gankao.exam.marking.desk.DeskProgress;

/** HTTP face of marking by people as the department sees it. */
@RequestScoped
@Path("exam-sessions/{id}/markers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "marking-desk")
public class MarkersResource {

    /**
     * Body of the terms.
     *
     * @param tolerancePercent % of an item's points, 0 to 50
     * @param objectionDays 1 to 30
     */
    @Schema(example = "{\"tolerancePercent\": 20, \"objectionDays\": 3}")
    public record Terms(
            @NotNull Integer tolerancePercent, @NotNull Integer objectionDays) {}

    /** How many answers were laid on the desk. */
    public record Laid(int answers) {}

    @Inject
    DeskBoardService board;

    @Inject
    TermsService terms;

    @GET
    @Operation(
            summary = "Progress and agreement of the markers",
            description = "Role DEPARTMENT. Agreement as quadratically weighted kappa of the first two marks. 404.")
    public DeskProgress progress(@PathParam("id") long id) {
        return board.progress(id);
    }

    @POST
    @Operation(
            summary = "Lay the answers that only people can mark on the markers' desk",
            description =
                    "Role DEPARTMENT. Again: those that came since. 404; 409 unless the session is over and not released; 422 "
                            + "if a late answer is not decided yet or nothing needs a person.")
    public Laid open(@PathParam("id") long id) {
        return new Laid(board.open(id));
    }

    @GET
    @Path("terms")
    @Operation(
            summary = "Tolerance of two markers, and days for objections",
            description = "Roles DEPARTMENT, MARKER, CADRE. 404.")
    public MarkingTerms terms(@PathParam("id") long id) {
        return terms.of(id);
    }

    @PUT
    @Path("terms")
    @Operation(
            summary = "Set them",
            description = "Role DEPARTMENT. 404; 409 for the tolerance once answers lie on the desk, and for the days "
                    + "once results are released.")
    public MarkingTerms set(@PathParam("id") long id, @Valid @NotNull Terms wanted) {
        terms.set(id, wanted.tolerancePercent(), wanted.objectionDays());
        return terms.of(id);
    }
}
