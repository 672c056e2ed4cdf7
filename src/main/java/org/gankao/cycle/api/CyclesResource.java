package org.gankao.cycle.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.gankao.cycle.CyclePlan;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.CycleStep;
import org.gankao.cycle.Phrase;
import org.gankao.cycle.SchemeRow;
import org.gankao.cycle.SchemeService;
import org.gankao.people.PostCategory;
import org.gankao.platform.rest.IfMatch;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.security.Caller;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link CycleService}. */
@RequestScoped
@Path("cycles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cycles", description = "考评周期 · evaluation cycles")
public class CyclesResource {

    /**
     * Name and dates of a cycle.
     *
     * @param like id of the cycle whose schemes are copied; used when creating only
     */
    @Schema(example = """
            {"code": "2026Q4", "name": "二〇二六年第四季度考评", "periodFrom": "2026-10-01",
             "periodUntil": "2026-12-31", "baseDate": "2026-10-08"}""")
    public record CycleRequest(
            @NotNull String code,
            @NotNull String name,
            @NotNull LocalDate periodFrom,
            @NotNull LocalDate periodUntil,
            @NotNull LocalDate baseDate,
            @Nullable Long like) {

        CyclePlan plan() {
            return new CyclePlan(code, name, periodFrom, periodUntil, baseDate);
        }
    }

    /** Who takes part. */
    public record EntrantView(
            long cadreId,
            String code,
            String name,
            long unitId,
            String unitName,
            long townshipId,
            PostCategory category,
            boolean ranked,
            String reason) {}

    /** Work that waits for a person, in the reader's language. */
    public record WaitingView(String chip, long count, String text, CycleStep.Tone tone) {}

    /** A step of the cycle, in the reader's language. */
    public record StepView(String title, CycleStep.Stage stage, String figures, List<WaitingView> waiting) {}

    @Inject
    CycleService cycles;

    @Inject
    Wording wording;

    @Context
    HttpServletRequest request;

    @Inject
    SchemeService schemes;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "All cycles, newest base date first", description = "Any signed-in role.")
    public List<CycleRow> all() {
        caller.require();
        return cycles.all();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One cycle", description = "Any signed-in role. 404 if there is none.")
    public CycleRow get(@PathParam("id") long id) {
        caller.require();
        return cycles.get(id);
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Create a cycle with a draft scheme for each post category",
            description = "Role DEPARTMENT. 201 with Location; 409 if the code is in use; 422 if dates or names are "
                    + "not valid.")
    @APIResponseSchema(value = CycleRow.class, responseCode = "201")
    public Response create(@Valid @NotNull CycleRequest request, @Context UriInfo here) {
        long id = cycles.create(request.plan(), request.like());
        return Response.created(here.getAbsolutePathBuilder().path("{id}").build(id))
                .entity(cycles.get(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change name and dates",
            description =
                    "Role DEPARTMENT. 204; 409 once a scheme is frozen; 412 if it was changed since it was read; 428"
                            + " without If-Match. Signatures under drafts fall away.")
    public void edit(
            @PathParam("id") long id,
            @HeaderParam(IfMatch.HEADER) @Nullable String match,
            @Valid @NotNull CycleRequest request) {
        cycles.edit(id, request.plan(), IfMatch.version(match));
    }

    @GET
    @Path("{id}/steps")
    @Operation(
            summary = "How far each step is, and what waits for a person",
            description = "Roles TOWNSHIP_ORGANISER, DEPARTMENT, SUPERVISOR. 404 if there is no such cycle.")
    public List<StepView> steps(@PathParam("id") long id) {
        return cycles.steps(id).stream()
                .map(step -> new StepView(
                        say(step.title()),
                        step.stage(),
                        say(step.figures()),
                        step.waiting().stream()
                                .map(w -> new WaitingView(say(w.chip()), w.count(), say(w.text()), w.tone()))
                                .toList()))
                .toList();
    }

    @GET
    @Path("{id}/entrants")
    @Operation(
            summary = "Who takes part",
            description = "Roles TOWNSHIP_ORGANISER, INVIGILATOR, DEPARTMENT, SUPERVISOR. Stored once a category's "
                    + "scheme is frozen, until then as the roster stands.")
    public List<EntrantView> entrants(@PathParam("id") long id) {
        return cycles.entrants(id).stream()
                .map(e -> new EntrantView(
                        e.cadreId(),
                        e.code(),
                        e.name(),
                        e.unitId(),
                        e.unitName(),
                        e.townshipId(),
                        e.category(),
                        e.ranked(),
                        e.reason()))
                .toList();
    }

    @GET
    @Path("{id}/schemes")
    @Operation(
            summary = "All versions of all schemes of a cycle",
            description = "Roles TOWNSHIP_ORGANISER, DEPARTMENT, SUPERVISOR.")
    public List<SchemesResource.SchemeView> schemes(@PathParam("id") long id) {
        List<SchemeRow> rows = schemes.ofCycle(id);
        return rows.stream().map(SchemesResource.SchemeView::of).toList();
    }

    private String say(Phrase phrase) {
        return wording.text(Locales.of(request), phrase.key(), phrase.args());
    }
}
