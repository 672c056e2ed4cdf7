package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.marking.ReleaseService;
import org.gankao.exam.marking.ResultRow;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.marking.SessionJobs;
import org.gankao.exam.marking.SessionStatistics;
import org.gankao.exam.sitting.ExtensionService;
import org.gankao.exam.sitting.LateAnswer;
import org.gankao.exam.sitting.LateAnswerService;
import org.gankao.exam.sitting.MonitorService;
import org.gankao.exam.sitting.Reach;
import org.gankao.exam.sitting.ReviewPolicy;
import org.gankao.exam.sitting.SessionPlan;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SittingQuery;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingState;
import org.gankao.exam.sitting.TownshipCount;
import org.gankao.platform.rest.IfMatch;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** HTTP face of sessions: what the department does before, during and after a test. */
@RequestScoped
@Path("exam-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-sessions", description = "考试场次 · sealed sessions")
public class ExamSessionsResource {

    private static final int MOST_ROWS = 500;

    /**
     * Body of a new or changed session.
     *
     * @param opensAt ISO instant
     * @param lateMinutes null: a sitting may start until the close
     */
    @Schema(example = """
            {"paperId": 7, "name": "第四季度应知应会测试", "opensAt": "2026-10-20T01:00:00Z",
             "closesAt": "2026-10-20T02:30:00Z", "durationMinutes": 60, "waitingMinutes": 30,
             "lateMinutes": 15, "reviewPolicy": "SCORE"}""")
    public record Plan(
            @NotNull Long paperId,
            @NotNull String name,
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            int durationMinutes,
            int waitingMinutes,
            @Nullable Integer lateMinutes,
            @Nullable ReviewPolicy reviewPolicy) {

        SessionPlan plan() {
            return new SessionPlan(
                    paperId,
                    name,
                    opensAt,
                    closesAt,
                    durationMinutes,
                    waitingMinutes,
                    lateMinutes,
                    reviewPolicy == null ? ReviewPolicy.SCORE : reviewPolicy);
        }
    }

    /** Body of sealing; a seed is made if none is given. */
    @Schema(example = "{\"seed\": \"福彩双色球第2026121期\"}")
    public record Sealing(@Nullable String seed) {}

    /**
     * Body of an extension: of sittings, or of all of a batch, of a room, or of everybody.
     *
     * @param room with the batch if several sit in it
     * @param everybody true instead of the others
     */
    @Schema(example = "{\"sittings\": [31, 32], \"minutes\": 10, \"reason\": \"桃源街道考点停电十分钟\"}")
    public record Extension(
            @Nullable List<@NotNull Long> sittings,
            @Nullable Long batch,
            @Nullable Long room,
            boolean everybody,
            int minutes,
            @NotNull String reason) {

        Reach reach() {
            if (everybody) {
                return Reach.everybody();
            }
            return batch == null && room == null
                    ? Reach.of(sittings == null ? List.of() : sittings)
                    : Reach.of(batch, room);
        }
    }

    /** How many sittings were extended. */
    public record Extended(int sittings) {}

    /** Body of a decision. */
    @Schema(example = "{\"accepted\": true, \"reason\": \"断网记录与监考记录一致\"}")
    public record Decision(boolean accepted, @NotNull String reason) {}

    @Inject
    SessionService sessions;

    @Inject
    ReleaseService releases;

    @Inject
    SessionJobs jobs;

    @Inject
    MonitorService monitor;

    @Inject
    ExtensionService extensions;

    @Inject
    LateAnswerService late;

    @Inject
    ResultService results;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(summary = "Sessions of a cycle", description = "Roles INVIGILATOR, DEPARTMENT, SUPERVISOR, MARKER.")
    public List<SessionRow> ofCycle(@QueryParam("cycle") long cycle) {
        return sessions.ofCycle(cycle);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A session", description = "Roles INVIGILATOR, DEPARTMENT, SUPERVISOR, MARKER, CADRE. 404.")
    public SessionRow get(@PathParam("id") long id) {
        return sessions.get(id);
    }

    @POST
    @MadeOnce
    @Operation(summary = "Plan a session", description = "Role DEPARTMENT. 201; 422 if the paper is not frozen.")
    @APIResponseSchema(value = SessionRow.class, responseCode = "201")
    public Response plan(@QueryParam("cycle") long cycle, @Valid @NotNull Plan plan, @Context UriInfo here) {
        long id = sessions.plan(cycle, plan.plan());
        return Response.created(here.getAbsolutePathBuilder().path("{id}").build(id))
                .entity(sessions.get(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change",
            description = "Role DEPARTMENT. 409 once it is sealed; 412 if it was changed since it was read; 428 without"
                    + " If-Match.")
    public SessionRow edit(
            @PathParam("id") long id, @HeaderParam(IfMatch.HEADER) @Nullable String match, @Valid @NotNull Plan plan) {
        sessions.edit(id, plan.plan(), IfMatch.version(match));
        return sessions.get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove", description = "Role DEPARTMENT. 422 once it is sealed.")
    public void remove(@PathParam("id") long id) {
        sessions.remove(id);
    }

    @POST
    @Path("{id}/sealing")
    @Operation(
            summary = "Seal: a sitting for every entrant of the cycle",
            description =
                    "Role DEPARTMENT. 202 with a job; it fails in words unless the cycle's schemes are " + "frozen.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response seal(@PathParam("id") long id, @Nullable Sealing sealing, @Context UriInfo here) {
        return JobStarted.accepted(jobs.seal(id, sealing == null ? null : sealing.seed(), Locales.of(request)), here);
    }

    @GET
    @Path("{id}/monitor")
    @Operation(
            summary = "Counts by township, live",
            description = "Roles INVIGILATOR, DEPARTMENT, SUPERVISOR; an organiser sees his township.")
    public List<TownshipCount> monitor(@PathParam("id") long id) {
        return monitor.byTownship(id);
    }

    @GET
    @Path("{id}/sittings")
    @Operation(
            summary = "Sittings by cadre code",
            description = "Roles INVIGILATOR, DEPARTMENT, SUPERVISOR; an organiser sees his township. At most 500 a "
                    + "page.")
    public Page<SittingRow> sittings(
            @PathParam("id") long id,
            @QueryParam("township") @Nullable Long township,
            @QueryParam("state") @Nullable SittingState state,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("100") int max) {
        return monitor.page(
                new SittingQuery(id, township, state, text, Math.max(0, first), Math.max(1, Math.min(MOST_ROWS, max))));
    }

    @POST
    @Path("{id}/extensions")
    @MadeOnce
    @Operation(
            summary = "Give time back",
            description =
                    "Roles INVIGILATOR, DEPARTMENT; an invigilator in his rooms. To sittings, a room, a batch or "
                            + "everybody, with a reason, 1 to 240 minutes; who has handed in is left out. 422 if nobody is reached.")
    public Extended extend(@PathParam("id") long id, @Valid @NotNull Extension extension) {
        return new Extended(extensions.extend(id, extension.reach(), extension.minutes(), extension.reason()));
    }

    @GET
    @Path("{id}/late-answers")
    @Operation(
            summary = "Answers two people decide on",
            description =
                    "Roles INVIGILATOR, DEPARTMENT, SUPERVISOR, MARKER; an invigilator those of his rooms; a marker is not "
                            + "told whose they are.")
    public List<LateAnswer> late(@PathParam("id") long id) {
        return late.ofSession(id);
    }

    @POST
    @Path("late-answers/{answer}/decisions")
    @Operation(
            summary = "Decide on a late answer",
            description =
                    "Roles INVIGILATOR, DEPARTMENT; an invigilator in his rooms. A refusal settles it; an acceptance "
                            + "needs a second person. 409 if settled.")
    public void decide(@PathParam("answer") long answer, @Valid @NotNull Decision decision) {
        late.decide(answer, decision.accepted(), decision.reason());
    }

    @POST
    @Path("{id}/late-sittings/{sitting}/decisions")
    @Operation(
            summary = "Decide on all late answers of a sitting that wait for the caller",
            description = "Roles DEPARTMENT, INVIGILATOR. 204; 409 if none waits for him; 422 without a reason.")
    public void decideSitting(
            @PathParam("id") long id, @PathParam("sitting") long sitting, @Valid @NotNull Decision decision) {
        late.decideSitting(id, sitting, decision.accepted(), decision.reason());
    }

    @POST
    @Path("{id}/marking")
    @Operation(
            summary = "Mark a closed session",
            description = "Roles MARKER, DEPARTMENT. 202 with a job. May be repeated until the release.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response mark(@PathParam("id") long id, @Context UriInfo here) {
        return JobStarted.accepted(jobs.mark(id, Locales.of(request)), here);
    }

    @POST
    @Path("{id}/release")
    @Operation(
            summary = "Release the results",
            description =
                    "Role DEPARTMENT. 409 unless marked; 422 while a mark or a late answer waits for people, or a late "
                            + "answer was accepted after the marking.")
    public SessionRow release(@PathParam("id") long id) {
        releases.release(id);
        return sessions.get(id);
    }

    @GET
    @Path("{id}/results")
    @Operation(summary = "Results, best first", description = "Role DEPARTMENT. 422 until marked.")
    public List<ResultRow> results(@PathParam("id") long id) {
        return results.ofSession(id);
    }

    @GET
    @Path("{id}/statistics")
    @Operation(
            summary = "Mean, spread and distribution",
            description = "Roles MARKER, INVIGILATOR, DEPARTMENT, SUPERVISOR. 422 until marked.")
    public SessionStatistics statistics(@PathParam("id") long id) {
        return results.statistics(id);
    }
}
