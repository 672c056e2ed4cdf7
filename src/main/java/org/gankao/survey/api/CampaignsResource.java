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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.gankao.survey.BackCheckFinding;
import org.gankao.survey.BackCheckRow;
import org.gankao.survey.BallotKeyService;
import org.gankao.survey.BatchRow;
import org.gankao.survey.CampaignPlan;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.CampaignSignature;
import org.gankao.survey.Evaluator;
import org.gankao.survey.FieldService;
import org.gankao.survey.FrameVillage;
import org.gankao.survey.KeyHolder;
import org.gankao.survey.OpeningProtocol;
import org.gankao.survey.OpeningService;
import org.gankao.survey.PairRow;
import org.gankao.survey.PreFlight;
import org.gankao.survey.ResultService;
import org.gankao.survey.SampleService;
import org.gankao.survey.Selection;
import org.gankao.survey.SpareRow;
import org.gankao.survey.SurveyJobs;
import org.gankao.survey.TeamService;
import org.gankao.survey.VillageProgress;
import org.jspecify.annotations.Nullable;

/** HTTP face of the household survey: parse, call, map. */
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

    @Schema(example = "{\"passphrase\": \"清溪 明月 松间照 石上流\"}")
    public record PassphraseRequest(@NotBlank String passphrase) {}

    /** The half on paper, shown once. */
    public record PaperHalf(String half) {}

    @Schema(example = "{\"seed\": \"03 11 19 22 27 31 + 08\"}")
    public record DrawRequest(@NotBlank String seed) {}

    @Schema(example = "{\"name\": \"孙宁\", \"loginName\": \"cepin1\", \"unitName\": \"县委党校\", \"townshipId\": 0}")
    public record EvaluatorRequest(
            @NotBlank String name,
            @Nullable String loginName,
            @Nullable String unitName,
            long townshipId,
            @Nullable Long cadreId) {}

    @Schema(example = "{\"reason\": \"复核发现未实际入户\"}")
    public record ReasonRequest(@NotBlank String reason) {}

    @Schema(example = "{\"accepted\": true, \"remark\": \"两次上门均无人\"}")
    public record ReviewRequest(boolean accepted, @Nullable String remark) {}

    @Schema(example = "{\"finding\": \"CONFIRMED\", \"remark\": \"\"}")
    public record FindingRequest(
            @NotNull BackCheckFinding finding, @Nullable String remark) {}

    /** @param drawn visits newly drawn for a check */
    public record DrawnChecks(int drawn) {}

    /** @param started true once both halves are given; {@code job} then opens the ballots */
    public record HalfGiven(boolean started, @Nullable Long job) {}

    /**
     * What lies on the table before the opening.
     *
     * @param given numbers of the halves, kept for half an hour
     * @param envelopes in batches that count
     */
    public record Table(Set<Integer> given, int envelopes) {}

    /** @param equal whether the draw, made again from the published files, is the same */
    public record Verification(boolean equal) {}

    @Inject
    CampaignService campaigns;

    @Inject
    SampleService samples;

    @Inject
    TeamService teams;

    @Inject
    FieldService field;

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
            description =
                    "Roles DEPARTMENT, EVALUATOR of another pair. 204; 404 no such check of it; 409 recorded already; "
                            + "422 one's own visit.")
    public void recordBackCheck(
            @PathParam("id") long id, @PathParam("check") long check, @Valid @NotNull FindingRequest finding) {
        field.recordBackCheck(id, check, finding.finding(), finding.remark() == null ? "" : finding.remark());
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
    @Path("{id}/what-if")
    @Operation(summary = "Townships under every formula of the register", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<ResultService.WhatIf> whatIf(@PathParam("id") long id) {
        return results.whatIf(campaigns.get(id));
    }

    private static Response file(String text, String name) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .build();
    }
}
