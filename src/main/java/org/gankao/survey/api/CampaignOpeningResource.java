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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.text.Locales;
import org.gankao.survey.BallotKeyService;
import org.gankao.survey.CampaignService;
import org.gankao.survey.KeyHolder;
import org.gankao.survey.OpeningProtocol;
import org.gankao.survey.OpeningService;
import org.gankao.survey.Responses;
import org.gankao.survey.ResultService;
import org.gankao.survey.SurveyJobs;
import org.jspecify.annotations.Nullable;

/** HTTP face of the end of a survey: halves of the key, close of the field, opening, results. */
@RequestScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignOpeningResource {

    @Schema(example = "{\"passphrase\": \"清溪 明月 松间照 石上流\"}")
    public record PassphraseRequest(@NotBlank String passphrase) {}

    /** The half on paper, shown once. */
    public record PaperHalf(String half) {}

    /** @param started true once both halves are given; {@code job} then opens the ballots */
    public record HalfGiven(boolean started, @Nullable Long job) {}

    /**
     * What lies on the table before the opening.
     *
     * @param given numbers of the halves, kept for half an hour
     * @param envelopes in batches that count
     */
    public record Table(Set<Integer> given, int envelopes) {}

    @Inject
    CampaignService campaigns;

    @Inject
    BallotKeyService keys;

    @Inject
    OpeningService opening;

    @Inject
    ResultService results;

    @Inject
    SurveyJobs jobs;

    @Context
    HttpServletRequest request;

    @GET
    @Path("{id}/key-halves")
    @Operation(summary = "Who holds the halves of the ballot key", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<KeyHolder> holders(@PathParam("id") long id) {
        return keys.holders(id);
    }

    @POST
    @Path("{id}/key-halves")
    @Operation(
            summary = "Take a half of the ballot key",
            description =
                    "Role DEPARTMENT. 201 with the half on paper, shown once; 409 taken; 422 passphrase too short.")
    @APIResponseSchema(value = PaperHalf.class, responseCode = "201")
    public Response takeHalf(@PathParam("id") long id, @Valid @NotNull PassphraseRequest own) {
        return Response.status(Response.Status.CREATED)
                .entity(new PaperHalf(keys.take(id, own.passphrase())))
                .build();
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Close the field", description = "Role DEPARTMENT. 204; 409 unless the field is open.")
    public void close(@PathParam("id") long id) {
        opening.closeField(id);
    }

    @POST
    @Path("{id}/opening")
    @Operation(
            summary = "Give one's half of the key",
            description =
                    "Role DEPARTMENT, holders only. 202 with a job once both halves are given, else 200; 422 wrong half.")
    @APIResponseSchema(value = HalfGiven.class, responseCode = "202")
    public Response give(@PathParam("id") long id, @Valid @NotNull PassphraseRequest half, @Context UriInfo here) {
        if (!opening.give(id, half.passphrase())) {
            return Response.ok(new HalfGiven(false, null)).build();
        }
        long job = jobs.open(id, Locales.of(request));
        return JobStarted.accepted(job, new HalfGiven(true, job), here);
    }

    @GET
    @Path("{id}/opening")
    @Operation(summary = "Protocol of the opening", description = "Roles DEPARTMENT, SUPERVISOR. 204 before it.")
    public @Nullable OpeningProtocol protocol(@PathParam("id") long id) {
        return opening.protocol(id).orElse(null);
    }

    @GET
    @Path("{id}/opening/table")
    @Operation(
            summary = "Which halves of the key are given, and how many envelopes wait",
            description = "Roles DEPARTMENT, SUPERVISOR.")
    public Table table(@PathParam("id") long id) {
        return new Table(opening.given(id), opening.envelopes(id));
    }

    @GET
    @Path("{id}/results")
    @Operation(
            summary = "Team rating by township, as far as it may be shown",
            description = "Roles DEPARTMENT, SUPERVISOR.")
    public ResultService.Results results(@PathParam("id") long id) {
        return results.results(campaigns.get(id));
    }

    @GET
    @Path("{id}/responses")
    @Operation(
            summary = "How the households that somebody went to answered, by township",
            description = "Roles DEPARTMENT, SUPERVISOR. Response and cooperation rates after AAPOR.")
    public List<Responses> responses(@PathParam("id") long id) {
        return results.responses(campaigns.get(id));
    }

    @GET
    @Path("{id}/what-if")
    @Operation(summary = "Townships under every formula of the register", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<ResultService.WhatIf> whatIf(@PathParam("id") long id) {
        return results.whatIf(campaigns.get(id));
    }
}
