package org.gankao.survey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.survey.CampaignPlan;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignSignature;
import org.gankao.survey.PreFlight;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link CampaignService}: plans of household surveys, their figures and signatures. */
@RequestScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns", description = "民意测评 · household satisfaction")
public class CampaignsResource {

    /** A campaign's plan in a request; dates ISO 8601. */
    @Schema(example = """
            {"cycle": 2, "version": 0, "name": "第四季度农户直评", "perVillage": 14, "sparesPerVillage": 14,
             "villagesPerPair": 8, "fieldFrom": "2026-11-02", "fieldUntil": "2026-11-14",
             "seedSource": "11月1日福彩双色球开奖号码", "intro": "您好，我们是县民意测评组的。",
             "teamQuestion": "您对本村联村工作满意吗？", "knownQuestion": "您认识{0}吗？",
             "cadreQuestion": "您对{0}的联系服务满意吗？"}""")
    public record PlanRequest(
            long cycle,
            int version,
            @NotBlank String name,
            int perVillage,
            int sparesPerVillage,
            int villagesPerPair,
            @NotNull LocalDate fieldFrom,
            @NotNull LocalDate fieldUntil,
            @NotBlank String seedSource,
            @NotBlank String intro,
            @NotBlank String teamQuestion,
            @NotBlank String knownQuestion,
            @NotBlank String cadreQuestion) {

        CampaignPlan plan() {
            return new CampaignPlan(
                    name,
                    perVillage,
                    sparesPerVillage,
                    villagesPerPair,
                    fieldFrom,
                    fieldUntil,
                    seedSource,
                    intro,
                    teamQuestion,
                    knownQuestion,
                    cadreQuestion);
        }
    }

    /** A campaign with the hash a signer must repeat. */
    public record CampaignView(CampaignRow campaign, String document, List<CampaignSignature> signatures) {}

    @Schema(example = "{\"sha256\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
    public record SignatureRequest(@NotBlank String sha256) {}

    @Inject
    CampaignService campaigns;

    @GET
    @Operation(summary = "Campaigns, newest first", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<CampaignRow> list(@QueryParam("cycle") @Nullable Long cycle) {
        return cycle == null ? campaigns.all() : campaigns.ofCycle(cycle);
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Plan a campaign",
            description = "Role DEPARTMENT. 201; 404 no such cycle; 422 a rule of the plan.")
    @APIResponseSchema(value = CampaignRow.class, responseCode = "201")
    public Response create(@Valid @NotNull PlanRequest plan, @Context UriInfo here) {
        long id = campaigns.create(plan.cycle(), plan.plan());
        return Response.created(here.getAbsolutePathBuilder().path("{id}").build(id))
                .entity(campaigns.get(id))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A campaign with its document and signatures",
            description =
                    "Roles DEPARTMENT, SUPERVISOR. The signers' hash is SHA-256 of the document. 404 if there is none.")
    public CampaignView get(@PathParam("id") long id) {
        return new CampaignView(campaigns.get(id), campaigns.document(id), campaigns.signatures(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a draft", description = "Role DEPARTMENT. 409 if it changed meanwhile or is frozen.")
    public CampaignRow edit(@PathParam("id") long id, @Valid @NotNull PlanRequest plan) {
        campaigns.edit(id, plan.plan(), plan.version());
        return campaigns.get(id);
    }

    @GET
    @Path("{id}/pre-flight")
    @Operation(summary = "What the plan will cost and yield", description = "Roles DEPARTMENT, SUPERVISOR.")
    public PreFlight preFlight(@PathParam("id") long id) {
        return campaigns.preFlight(id);
    }

    @POST
    @Path("{id}/signatures")
    @Operation(
            summary = "Sign the plan; the second signature freezes it",
            description =
                    "Role DEPARTMENT. 409 the text has changed or was signed before; 422 the schemes are not frozen.")
    public CampaignRow sign(@PathParam("id") long id, @Valid @NotNull SignatureRequest signature) {
        campaigns.sign(id, signature.sha256());
        return campaigns.get(id);
    }
}
