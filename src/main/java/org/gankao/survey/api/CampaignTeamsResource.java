package org.gankao.survey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.gankao.survey.Evaluator;
import org.gankao.survey.PairRow;
import org.gankao.survey.SurveyJobs;
import org.gankao.survey.TeamService;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link TeamService}: evaluators, pairs and their days. */
@RequestScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignTeamsResource {

    @Schema(example = "{\"name\": \"孙宁\", \"loginName\": \"cepin1\", \"unitName\": \"县委党校\", \"townshipId\": 0}")
    public record EvaluatorRequest(
            @NotBlank String name,
            @Nullable String loginName,
            @Nullable String unitName,
            long townshipId,
            @Nullable Long cadreId) {}

    @Inject
    TeamService teams;

    @Inject
    SurveyJobs jobs;

    @Context
    HttpServletRequest request;

    @GET
    @Path("{id}/evaluators")
    @Operation(summary = "Evaluators", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<Evaluator> evaluators(@PathParam("id") long id) {
        return teams.evaluators(id);
    }

    @POST
    @Path("{id}/evaluators")
    @MadeOnce
    @Operation(summary = "Add evaluators", description = "Role DEPARTMENT. 204; 409 login name in use or field begun.")
    public void addEvaluators(@PathParam("id") long id, @NotNull List<@NotNull @Valid EvaluatorRequest> evaluators) {
        teams.addEvaluators(
                id,
                evaluators.stream()
                        .map(e -> new Evaluator(
                                0,
                                e.name(),
                                e.loginName(),
                                e.unitName() == null ? "" : e.unitName(),
                                e.townshipId(),
                                e.cadreId()))
                        .toList());
    }

    @DELETE
    @Path("{id}/evaluators/{evaluator}")
    @Operation(summary = "Remove an evaluator", description = "Role DEPARTMENT. 204; 409 if he stands in a pair.")
    public void removeEvaluator(@PathParam("id") long id, @PathParam("evaluator") long evaluator) {
        teams.removeEvaluator(id, evaluator);
    }

    @GET
    @Path("{id}/pairs")
    @Operation(summary = "Pairs with their villages", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<PairRow> pairs(@PathParam("id") long id) {
        return teams.pairs(id);
    }

    @POST
    @Path("{id}/pairs")
    @Operation(
            summary = "Make pairs and their days anew",
            description = "Role DEPARTMENT. 202 with a job; 409 unless drawn; the job fails if evaluators are too few.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response plan(@PathParam("id") long id, @Context UriInfo here) {
        return JobStarted.accepted(jobs.plan(id, Locales.of(request)), here);
    }

    @POST
    @Path("{id}/field")
    @Operation(
            summary = "Open the doors",
            description = "Role DEPARTMENT. 204; 422 without pairs or without both halves of the key.")
    public void startField(@PathParam("id") long id) {
        teams.startField(id);
    }
}
