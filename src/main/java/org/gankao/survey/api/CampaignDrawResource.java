package org.gankao.survey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.text.Locales;
import org.gankao.survey.FrameVillage;
import org.gankao.survey.SampleService;
import org.gankao.survey.Selection;
import org.gankao.survey.SurveyJobs;

/** HTTP face of {@link SampleService}: the sealed frame, the draw and its proof. */
@RequestScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignDrawResource {

    @Schema(example = "{\"seed\": \"03 11 19 22 27 31 + 08\"}")
    public record DrawRequest(@NotBlank String seed) {}

    /** @param equal whether the draw, made again from the published files, is the same */
    public record Verification(boolean equal) {}

    @Inject
    SampleService samples;

    @Inject
    SurveyJobs jobs;

    @Context
    HttpServletRequest request;

    @POST
    @Path("{id}/draw")
    @Operation(
            summary = "Seal the frame and draw households with the public value",
            description = "Role DEPARTMENT. 202 with a job; 409 unless the plan is frozen and nothing is drawn.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response draw(@PathParam("id") long id, @Valid @NotNull DrawRequest draw, @Context UriInfo here) {
        return JobStarted.accepted(jobs.draw(id, draw.seed(), Locales.of(request)), here);
    }

    @GET
    @Path("{id}/frame.txt")
    @Produces("text/plain; charset=UTF-8")
    @Operation(summary = "The published frame file", description = "Roles DEPARTMENT, SUPERVISOR.")
    public Response frame(@PathParam("id") long id) {
        return file(samples.frameFile(id), "frame-%d.txt".formatted(id));
    }

    @GET
    @Path("{id}/draw.txt")
    @Produces("text/plain; charset=UTF-8")
    @Operation(summary = "The published draw file", description = "Roles DEPARTMENT, SUPERVISOR. 404 before the draw.")
    public Response drawn(@PathParam("id") long id) {
        return file(samples.drawFile(id), "draw-%d.txt".formatted(id));
    }

    @GET
    @Path("{id}/strata.txt")
    @Produces("text/plain; charset=UTF-8")
    @Operation(
            summary = "What the letters of the frame stand for; not to be published",
            description = "Roles DEPARTMENT, SUPERVISOR.")
    public Response strata(@PathParam("id") long id) {
        return file(samples.strataFile(id), "strata-%d.txt".formatted(id));
    }

    @GET
    @Path("{id}/draw/verification")
    @Operation(summary = "Draw again from the published files", description = "Roles DEPARTMENT, SUPERVISOR.")
    public Verification verify(@PathParam("id") long id) {
        return new Verification(samples.verify(id));
    }

    @GET
    @Path("{id}/villages")
    @Operation(summary = "Villages of the frame", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<FrameVillage> villages(@PathParam("id") long id) {
        return samples.villages(id);
    }

    @GET
    @Path("{id}/villages/{village}/households")
    @Operation(summary = "Drawn households of a village", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<Selection> households(@PathParam("id") long id, @PathParam("village") long village) {
        return samples.selections(id, village);
    }

    private static Response file(String text, String name) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .build();
    }
}
