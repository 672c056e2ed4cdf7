package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.paper.BlueprintPlan;
import org.gankao.exam.paper.BlueprintRow;
import org.gankao.exam.paper.BlueprintService;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.MatchingRule;
import org.gankao.exam.paper.MultipleRule;
import org.gankao.exam.paper.OrderingRule;
import org.gankao.exam.paper.PaperJobs;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.exam.paper.ShortfallWording;
import org.gankao.exam.paper.Shuffle;
import org.gankao.platform.rest.IfMatch;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.jspecify.annotations.Nullable;

/** HTTP face of blueprints. */
@RequestScoped
@Path("blueprints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "papers", description = "命题与组卷 · blueprints and papers")
public class BlueprintsResource {

    /**
     * One line of a section; null or empty narrows nothing.
     *
     * @param items number of items; at least, where {@code most} leaves a range
     * @param most number of items at most, knowledge section only; null: as many as {@code items}
     * @param points of each item, as {@link PlanRow} bounds them
     */
    public record Row(
            @Nullable @Size(max = 40) String topic,
            @Nullable @Size(max = 12) String itemType,
            @Nullable @Size(max = 8) String difficulty,
            @Max(300) int items,
            @Nullable @Max(300) Integer most,
            @NotNull BigDecimal points) {

        PlanRow row() {
            return new PlanRow(
                    Objects.requireNonNullElse(topic, ""),
                    Objects.requireNonNullElse(itemType, ""),
                    Objects.requireNonNullElse(difficulty, ""),
                    items,
                    most == null ? items : most,
                    points);
        }
    }

    /** @param items of the section; null: what the rows want at least, which suffices without ranges */
    public record Section(
            @NotNull SectionKind kind,
            @NotNull List<@NotNull @Valid Row> rows,
            @Nullable @Max(300) Integer items) {

        SectionPlan section() {
            List<PlanRow> wanted = rows.stream().map(Row::row).toList();
            return items == null ? new SectionPlan(kind, wanted) : new SectionPlan(kind, wanted, items);
        }
    }

    /**
     * Body of a new or changed blueprint; a rule that is not named is the usual one.
     *
     * @param shuffleItems each candidate meets the items in an order of his own; null: yes
     * @param shuffleOptions the same for options; null: yes
     * @param exposureLimit tests of the cycle an item may stand in at most, 1 to 20; null or 0: no limit
     */
    @Schema(example = """
            {"name": "第四季度应知应会测试", "durationMinutes": 60, "multipleRule": "ALL_OR_NOTHING",
             "sections": [
              {"kind": "KNOWLEDGE", "rows": [{"itemType": "SINGLE", "items": 20, "points": 2}]},
              {"kind": "PHOTO", "rows": [{"items": 6, "points": 5}]},
              {"kind": "SCENARIO", "rows": [{"items": 1, "points": 30}]}]}""")
    public record Plan(
            @NotNull String name,
            int durationMinutes,
            @Nullable MultipleRule multipleRule,
            @Nullable MatchingRule matchingRule,
            @Nullable OrderingRule orderingRule,
            @Nullable Boolean shuffleItems,
            @Nullable Boolean shuffleOptions,
            @Nullable Integer exposureLimit,
            @NotNull List<@NotNull @Valid Section> sections) {

        BlueprintPlan plan() {
            return new BlueprintPlan(
                    name,
                    durationMinutes,
                    new MarkingRules(
                            Objects.requireNonNullElse(multipleRule, MarkingRules.USUAL.multiple()),
                            Objects.requireNonNullElse(matchingRule, MarkingRules.USUAL.matching()),
                            Objects.requireNonNullElse(orderingRule, MarkingRules.USUAL.ordering())),
                    new Shuffle(!Boolean.FALSE.equals(shuffleItems), !Boolean.FALSE.equals(shuffleOptions)),
                    Objects.requireNonNullElse(exposureLimit, 0),
                    sections.stream().map(Section::section).toList());
        }
    }

    /**
     * Body of an assembly.
     *
     * @param name of the paper; null: that of the blueprint
     * @param forms parallel forms, 1 to 8
     * @param seed of the draw; null: one is made and kept with the paper
     */
    @Schema(example = "{\"name\": \"第四季度试卷\", \"forms\": 2, \"seed\": \"福彩双色球第2026120期\"}")
    public record Assembly(
            @Nullable String name,
            @Min(1) @Max(8) int forms,
            @Nullable String seed) {}

    @Inject
    BlueprintService blueprints;

    @Inject
    PaperJobs jobs;

    @Inject
    ShortfallWording wording;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(summary = "Blueprints of a cycle", description = "Role DEPARTMENT.")
    public List<BlueprintRow> ofCycle(@QueryParam("cycle") long cycle) {
        return blueprints.ofCycle(cycle);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A blueprint", description = "Role DEPARTMENT. 404.")
    public BlueprintRow get(@PathParam("id") long id) {
        return blueprints.get(id);
    }

    @POST
    @MadeOnce
    @Operation(summary = "Create", description = "Role DEPARTMENT. 201; 422 if no paper can be made so.")
    @APIResponseSchema(value = BlueprintRow.class, responseCode = "201")
    public Response create(@QueryParam("cycle") long cycle, @Valid @NotNull Plan plan, @Context UriInfo here) {
        long id = blueprints.create(cycle, plan.plan());
        return Response.created(here.getAbsolutePathBuilder().path("{id}").build(id))
                .entity(blueprints.get(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change",
            description =
                    "Role DEPARTMENT. Papers made before stay as they are. 412 if it was changed since it was read;"
                            + " 428 without If-Match.")
    public BlueprintRow edit(
            @PathParam("id") long id, @HeaderParam(IfMatch.HEADER) @Nullable String match, @Valid @NotNull Plan plan) {
        blueprints.edit(id, plan.plan(), IfMatch.version(match));
        return blueprints.get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove", description = "Role DEPARTMENT. Papers made before stay.")
    public void remove(@PathParam("id") long id) {
        blueprints.remove(id);
    }

    @GET
    @Path("{id}/shortfalls")
    @Operation(summary = "Why it cannot be met, in words; empty if it can", description = "Role DEPARTMENT.")
    public List<String> shortfalls(@PathParam("id") long id) {
        BlueprintRow wanted = blueprints.get(id);
        return wording.texts(Locales.of(request), blueprints.shortfalls(wanted.cycleId(), wanted.plan()));
    }

    @POST
    @Path("{id}/papers")
    @MadeOnce
    @Operation(
            summary = "Assemble a paper",
            description = "Role DEPARTMENT. 202 with a job whose result is the paper's id; it fails in words if the "
                    + "blueprint cannot be met.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response assemble(@PathParam("id") long id, @Valid @NotNull Assembly assembly, @Context UriInfo here) {
        long job = jobs.assemble(id, assembly.name(), assembly.forms(), assembly.seed(), Locales.of(request));
        return JobStarted.accepted(job, here);
    }
}
