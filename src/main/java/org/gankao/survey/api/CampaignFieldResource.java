package org.gankao.survey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.survey.BackCheckFinding;
import org.gankao.survey.BackCheckRow;
import org.gankao.survey.BatchRow;
import org.gankao.survey.FieldService;
import org.gankao.survey.SpareRow;
import org.gankao.survey.VillageProgress;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link FieldService}: progress, batches, spares opened, back-checks. */
@RequestScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignFieldResource {

    @Schema(example = "{\"reason\": \"复核发现未实际入户\"}")
    public record ReasonRequest(@NotBlank String reason) {}

    @Schema(example = "{\"accepted\": true, \"remark\": \"两次上门均无人\"}")
    public record ReviewRequest(boolean accepted, @Nullable String remark) {}

    @Schema(example = "{\"finding\": \"CONFIRMED\", \"remark\": \"\"}")
    public record FindingRequest(
            @NotNull BackCheckFinding finding, @Nullable String remark) {}

    /** @param drawn visits newly drawn for a check */
    public record DrawnChecks(int drawn) {}

    @Inject
    FieldService field;

    @GET
    @Path("{id}/progress")
    @Operation(
            summary = "Progress by township: visits, never votes",
            description = "Roles TOWNSHIP_ORGANISER, DEPARTMENT, SUPERVISOR.")
    public FieldService.Overview progress(@PathParam("id") long id) {
        return field.overview(id);
    }

    @GET
    @Path("{id}/progress/{township}")
    @Operation(summary = "Progress by village", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<VillageProgress> progress(@PathParam("id") long id, @PathParam("township") long township) {
        return field.villages(id, township);
    }

    @GET
    @Path("{id}/batches")
    @Operation(summary = "Batches up to today", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<BatchRow> batches(@PathParam("id") long id) {
        return field.batches(id);
    }

    @POST
    @Path("{id}/batches/{batch}/void")
    @Operation(
            summary = "Nothing of a batch counts",
            description =
                    "Role DEPARTMENT. 204; 404 no such batch of it; 409 void already or opened; 422 without a reason.")
    public void voidBatch(
            @PathParam("id") long id, @PathParam("batch") long batch, @Valid @NotNull ReasonRequest reason) {
        field.voidBatch(id, batch, reason.reason());
    }

    @GET
    @Path("{id}/spares")
    @Operation(summary = "Spare households opened", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<SpareRow> spares(@PathParam("id") long id) {
        return field.spares(id);
    }

    @POST
    @Path("{id}/spares/{household}/review")
    @Operation(summary = "Review the opening of a spare", description = "Role DEPARTMENT. 204; 409 reviewed already.")
    public void review(
            @PathParam("id") long id, @PathParam("household") long household, @Valid @NotNull ReviewRequest review) {
        field.reviewSpare(id, household, review.accepted(), review.remark() == null ? "" : review.remark());
    }

    @GET
    @Path("{id}/back-checks")
    @Operation(summary = "Visits drawn for a check", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<BackCheckRow> backChecks(@PathParam("id") long id) {
        return field.backChecks(id);
    }

    @POST
    @Path("{id}/back-checks")
    @MadeOnce
    @Operation(summary = "Draw visits for checks, one in five of each pair", description = "Role DEPARTMENT. 201.")
    @APIResponseSchema(value = DrawnChecks.class, responseCode = "201")
    public Response drawBackChecks(@PathParam("id") long id) {
        return Response.status(Response.Status.CREATED)
                .entity(new DrawnChecks(field.drawBackChecks(id)))
                .build();
    }

    @POST
    @Path("{id}/back-checks/{check}/finding")
    @Operation(
            summary = "Record what a check found",
            description = "Role DEPARTMENT. 204; 404 no such check of it; 409 recorded already; 422 one's own visit.")
    public void recordBackCheck(
            @PathParam("id") long id, @PathParam("check") long check, @Valid @NotNull FindingRequest finding) {
        field.recordBackCheck(id, check, finding.finding(), finding.remark() == null ? "" : finding.remark());
    }
}
