package org.gankao.ranking.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.cycle.Component;
import org.gankao.people.PostCategory;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.rest.Made;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.gankao.ranking.AllowanceRow;
import org.gankao.ranking.AllowanceService;
import org.gankao.ranking.ComputationJobs;
import org.gankao.ranking.EarlierPlaces;
import org.gankao.ranking.Explanation;
import org.gankao.ranking.ExportService;
import org.gankao.ranking.FormulaEffect;
import org.gankao.ranking.GroupQuery;
import org.gankao.ranking.GroupRow;
import org.gankao.ranking.GroupService;
import org.gankao.ranking.GroupView;
import org.gankao.ranking.Mark;
import org.gankao.ranking.MarkSource;
import org.gankao.ranking.PastPlace;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.Range;
import org.gankao.ranking.ResultQuery;
import org.gankao.ranking.ResultRow;
import org.gankao.ranking.RuleEffectService;
import org.gankao.ranking.RunRow;
import org.gankao.ranking.RunService;
import org.gankao.ranking.WeightEffect;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link RunService}. Scores travel as text, exact ones as fractions. */
@RequestScoped
@Path("ranking-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rankings", description = "排名计算 · computed rankings")
public class RunsResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Which cycle to compute. */
    @Schema(example = "{\"cycle\": 2}")
    public record ComputeRequest(@NotNull Long cycle) {}

    /** A reason for the mean of the unit. */
    @Schema(example = """
            {"cycle": 2, "cadre": 41, "component": "SCENARIO",
             "reason": "测试当日参加防汛抢险，有指挥部证明"}""")
    public record AllowanceRequest(
            @NotNull Long cycle,
            @NotNull Long cadre,
            @NotNull Component component,
            @NotNull String reason) {}

    /**
     * A group and its place.
     *
     * @param township 0: it lies in none
     * @param earlier where it stood in earlier cycles' final versions, newest first
     */
    public record PlacedGroup(
            long id,
            String name,
            long township,
            int cadres,
            String composite,
            String exact,
            int place,
            List<PastPlace> earlier) {}

    /** A mark with its exact figures. */
    public record MarkView(
            Component component,
            String weight,
            @Nullable String gained,
            @Nullable String possible,
            @Nullable String percentExact,
            @Nullable String percent,
            MarkSource source,
            String evidence) {

        static MarkView of(Mark mark) {
            return new MarkView(
                    mark.component(),
                    mark.weight().toPlainString(),
                    mark.gained() == null ? null : mark.gained().toString(),
                    mark.possible() == null ? null : mark.possible().toString(),
                    mark.percent() == null ? null : mark.percent().toString(),
                    mark.shown() == null ? null : mark.shown().toString(),
                    mark.source(),
                    mark.evidence());
        }
    }

    /** How a result came about. */
    public record ExplanationView(
            String cycle,
            int runNo,
            PostCategory category,
            @Nullable String compositeExact,
            @Nullable String composite,
            @Nullable Integer place,
            int of,
            String tieBreak,
            @Nullable Range range,
            List<MarkView> marks) {

        static ExplanationView of(Explanation it) {
            return new ExplanationView(
                    it.cycle().code(),
                    it.run().runNo(),
                    it.row().category(),
                    it.exact() == null ? null : it.exact().toString(),
                    it.row().composite() == null ? null : it.row().composite().toPlainString(),
                    it.row().place(),
                    it.of(),
                    it.row().tieBreak(),
                    it.row().range(),
                    it.marks().stream().map(MarkView::of).toList());
        }
    }

    @Inject
    RunService runs;

    @Inject
    GroupService groups;

    @Inject
    RuleEffectService effects;

    @Inject
    ComputationJobs computations;

    @Inject
    AllowanceService allowances;

    @Inject
    PublicationService publications;

    @Inject
    ExportService exports;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(summary = "Computations of a cycle, newest first", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<RunRow> ofCycle(@QueryParam("cycle") long cycle) {
        return runs.ofCycle(cycle);
    }

    @GET
    @Path("{id}/formula-effects")
    @Operation(
            summary = "What each other conversion formula of the register would move",
            description = "Roles DEPARTMENT, SUPERVISOR. By what is measured now; nothing counts by it. 404.")
    public List<FormulaEffect> formulaEffects(
            @PathParam("id") long id, @QueryParam("category") @NotNull PostCategory category) {
        return effects.ofFormulas(id, category);
    }

    @GET
    @Path("{id}/weight-effects")
    @Operation(
            summary = "What the weights of a category really do, and what other weights would move",
            description = "Roles DEPARTMENT, SUPERVISOR. By what is measured now; nothing counts by it. 404.")
    public List<WeightEffect> weightEffects(
            @PathParam("id") long id, @QueryParam("category") @NotNull PostCategory category) {
        return effects.ofWeights(id, category);
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Compute the ranking of a cycle",
            description = "Role DEPARTMENT. 202 with the job, whose result is the run's id; 409 while one is at "
                    + "work; the job fails if a scheme is not frozen or nothing has results.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response compute(@Valid @NotNull ComputeRequest body, @Context UriInfo here) {
        return JobStarted.accepted(computations.start(body.cycle(), Locales.of(request)), here);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One computation with its schemes and hashes",
            description = "Roles DEPARTMENT, SUPERVISOR. 404 if there is none.")
    public RunRow get(@PathParam("id") long id) {
        return runs.get(id);
    }

    @GET
    @Path("{id}/rows")
    @Operation(
            summary = "Cadres by place",
            description = "Roles DEPARTMENT, SUPERVISOR. Filters: township, unit, name; at most 1000 a page.")
    public Page<ResultRow> rows(
            @PathParam("id") long id,
            @QueryParam("category") @NotNull PostCategory category,
            @QueryParam("township") @Nullable Long township,
            @QueryParam("unit") @Nullable Long unit,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("first") @DefaultValue("0") @Min(0) int first,
            @QueryParam("max") @DefaultValue("100") @Min(1) @Max(1000) int max) {
        return runs.page(new ResultQuery(id, category, township, unit, name, first, max));
    }

    @GET
    @Path("{id}/groups")
    @Operation(
            summary =
                    "Townships, units, sending units, villages or teams by place, with their places in earlier cycles",
            description = "Roles DEPARTMENT, SUPERVISOR. Filters: township, name; a place is that among all of the "
                    + "kind. 404; 409 if a version of an earlier cycle is not what was signed.")
    public List<PlacedGroup> groups(
            @PathParam("id") long id,
            @QueryParam("category") @NotNull PostCategory category,
            @QueryParam("by") @DefaultValue("TOWNSHIP") GroupView by,
            @QueryParam("township") @Nullable Long township,
            @QueryParam("name") @DefaultValue("") String name) {
        EarlierPlaces earlier = groups.earlierOfGroups(id, category, by);
        return groups.groups(new GroupQuery(id, category, by, township, name)).stream()
                .map(row -> view(row, earlier))
                .toList();
    }

    @GET
    @Path("{id}/rows/{cadre}")
    @Operation(
            summary = "How one cadre's result came about",
            description = "Roles DEPARTMENT, SUPERVISOR. 404 if he has none.")
    public ExplanationView explain(@PathParam("id") long id, @PathParam("cadre") long cadre) {
        return ExplanationView.of(runs.explain(id, cadre));
    }

    @GET
    @Path("own")
    @Operation(
            summary = "The caller's own published results, newest first",
            description = "Role CADRE. Nothing before the public notice.")
    public List<ExplanationView> own() {
        return publications.ownHistory().stream().map(ExplanationView::of).toList();
    }

    @GET
    @Path("history/{cadre}")
    @Operation(
            summary = "A cadre's published results over the cycles, newest first",
            description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<ExplanationView> history(@PathParam("cadre") long cadre) {
        return publications.historyOf(cadre).stream().map(ExplanationView::of).toList();
    }

    @GET
    @Path("results-present")
    @Operation(
            summary = "How many who take part have a result in each component now",
            description = "Roles TOWNSHIP_ORGANISER, DEPARTMENT, SUPERVISOR. 404 if there is no such cycle.")
    public Map<Component, Integer> resultsPresent(@QueryParam("cycle") long cycle) {
        return runs.resultsPresent(cycle);
    }

    @GET
    @Path("{id}/check")
    @Operation(
            summary = "Whether computing again now gives the same result",
            description = "Roles DEPARTMENT, SUPERVISOR. true or false.")
    public boolean stillSame(@PathParam("id") long id) {
        return runs.stillSame(id);
    }

    @GET
    @Path("{id}/sheet")
    @Produces(XLSX)
    @Operation(summary = "The ranking as an Excel file", description = "Roles DEPARTMENT, SUPERVISOR.")
    public Response sheet(@PathParam("id") long id) {
        return file(exports.rankingSheet(id, Locales.of(request)), "ranking-" + id + ".xlsx");
    }

    @GET
    @Path("{id}/paper")
    @Produces("application/pdf")
    @Operation(summary = "The ranking of a category as a PDF file", description = "Roles DEPARTMENT, SUPERVISOR.")
    public Response paper(@PathParam("id") long id, @QueryParam("category") @NotNull PostCategory category) {
        return file(exports.rankingPdf(id, category), "ranking-" + id + ".pdf");
    }

    @GET
    @Path("allowances")
    @Operation(summary = "Signed reasons for the mean of the unit", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<AllowanceRow> allowances(@QueryParam("cycle") long cycle) {
        return allowances.ofCycle(cycle);
    }

    @GET
    @Path("allowances/{id}")
    @Operation(
            summary = "One signed reason for the mean of the unit",
            description = "Roles DEPARTMENT, SUPERVISOR. 404 if there is none.")
    public AllowanceRow allowance(@PathParam("id") long id) {
        return allowances.get(id);
    }

    @POST
    @Path("allowances")
    @MadeOnce
    @Operation(
            summary = "Enter a reason for the mean of the unit for one person",
            description = "Role DEPARTMENT. 201; 409 if there is one; 422 if the scheme does not allow it.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response allow(@Valid @NotNull AllowanceRequest body, @Context UriInfo here) {
        return Made.created(allowances.enter(body.cycle(), body.cadre(), body.component(), body.reason()), here);
    }

    @POST
    @Path("allowances/{id}/signature")
    @Operation(
            summary = "Sign a reason somebody else entered",
            description = "Role DEPARTMENT. 204; 409 if it is signed or was entered by the caller.")
    public void signAllowance(@PathParam("id") long id) {
        allowances.sign(id);
    }

    static Response file(byte[] content, String name) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static PlacedGroup view(GroupRow row, EarlierPlaces earlier) {
        return new PlacedGroup(
                row.id(),
                row.name(),
                row.townshipId(),
                row.cadres(),
                row.composite().toString(),
                row.exact().toString(),
                row.place(),
                earlier.of(row.id()));
    }
}
