package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import org.gankao.exam.marking.KeyChange;
import org.gankao.exam.marking.MarkingRow;
import org.gankao.exam.marking.ResultRow;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.marking.SessionItem;
import org.gankao.exam.marking.SessionItemService;
import org.gankao.exam.marking.remark.Correction;
import org.gankao.exam.marking.remark.CorrectionExportService;
import org.gankao.exam.marking.remark.CorrectionJobs;
import org.gankao.exam.marking.remark.CorrectionService;
import org.gankao.exam.marking.remark.Trial;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.jspecify.annotations.Nullable;

/** HTTP face of corrections of keys, and of the markings they lead to. */
@RequestScoped
@Path("exam-corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-corrections", description = "更正参考答案 · wrong keys and annulled items, by two people")
public class CorrectionsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * Body of a proposal.
     *
     * @param ref what the item was made from
     * @param key the new key, only with NEW_KEY: letters, 对 or 错, pairs, one line a blank; of any type also its answers as a
     *     JSON list
     * @param reason shown to the cadres it concerns
     */
    @Schema(example = """
            {"ref": "land-0001@3", "kind": "NEW_KEY", "key": "AC", "reason": "第三次修正后该项也成立"}""")
    public record Proposed(
            @NotNull String ref,
            @NotNull KeyChange.Kind kind,
            @Nullable String key,
            @NotNull String reason) {}

    /** Body of an approval: the hash of the trial that was looked at. */
    @Schema(example = "{\"trialSha256\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
    public record Approval(@NotNull String trialSha256) {}

    /** Body of a refusal. */
    @Schema(example = "{\"reason\": \"原答案与现行条文一致\"}")
    public record Refusal(@NotNull String reason) {}

    @Inject
    CorrectionService corrections;

    @Inject
    CorrectionJobs jobs;

    @Inject
    CorrectionExportService exports;

    @Inject
    SessionItemService items;

    @Inject
    ResultService results;

    @Context
    HttpServletRequest request;

    @GET
    @Path("sessions/{session}")
    @Operation(summary = "Corrections of a session, the newest first", description = "Role DEPARTMENT. 404.")
    public List<Correction> ofSession(@PathParam("session") long session) {
        return corrections.ofSession(session);
    }

    @GET
    @Path("sessions/{session}/items")
    @Operation(
            summary = "The session's questions with their keys",
            description = "Role DEPARTMENT. 404; 409 until the session is marked.")
    public List<SessionItem> items(@PathParam("session") long session) {
        return items.ofSession(session);
    }

    @POST
    @Path("sessions/{session}")
    @MadeOnce
    @Operation(
            summary = "Propose a correction",
            description =
                    "Role DEPARTMENT. NEW_KEY, ALL_RIGHT, SPREAD (its points go to the rest of the section) or LEFT_OUT. 201; "
                            + "404; 409 until the session is marked, while another waits, or once a ranking is public; 422 if "
                            + "the key is none of the item.")
    @APIResponseSchema(value = Correction.class, responseCode = "201")
    public Response propose(
            @PathParam("session") long session, @Valid @NotNull Proposed proposed, @Context UriInfo here) {
        long id = corrections.propose(
                session,
                new CorrectionService.Proposal(
                        proposed.ref(),
                        proposed.kind(),
                        proposed.key() == null ? "" : proposed.key(),
                        proposed.reason()));
        return Response.created(
                        here.getBaseUriBuilder().path("exam-corrections/{id}").build(id))
                .entity(corrections.get(id))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A correction", description = "Role DEPARTMENT. 404.")
    public Correction get(@PathParam("id") long id) {
        return corrections.get(id);
    }

    @POST
    @Path("{id}/trial")
    @Operation(
            summary = "Try it: what would every score and place be",
            description = "Role DEPARTMENT. 202 with a job; nothing is changed. 404.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response tryOut(@PathParam("id") long id, @Context UriInfo here) {
        return JobStarted.accepted(jobs.tryOut(id, Locales.of(request)), here);
    }

    @GET
    @Path("{id}/trial")
    @Operation(summary = "What the trial found", description = "Role DEPARTMENT. 404 before it.")
    public Trial trial(@PathParam("id") long id) {
        return corrections.trial(id);
    }

    @GET
    @Path("{id}/trial/sheet")
    @Produces(XLSX)
    @Operation(summary = "The same as an Excel file", description = "Role DEPARTMENT. 404 before the trial.")
    public Response sheet(@PathParam("id") long id) {
        return Response.ok(exports.sheet(id, Locales.of(request)))
                .header("Content-Disposition", "attachment; filename=\"correction-" + id + ".xlsx\"")
                .build();
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            summary = "Approve what the trial found; everybody is marked anew",
            description =
                    "Role DEPARTMENT, another person than who proposed it. 202 with a job, which fails in words if the "
                            + "trial would find something else now. 404.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response approve(@PathParam("id") long id, @Valid @NotNull Approval approval, @Context UriInfo here) {
        return JobStarted.accepted(jobs.approve(id, approval.trialSha256(), Locales.of(request)), here);
    }

    @POST
    @Path("{id}/refusal")
    @Operation(
            summary = "Refuse it, or take one's own back",
            description = "Role DEPARTMENT. 404; 409 if it is decided; 422 without a reason.")
    public Correction refuse(@PathParam("id") long id, @Valid @NotNull Refusal refusal) {
        corrections.refuse(id, refusal.reason());
        return corrections.get(id);
    }

    @GET
    @Path("sessions/{session}/markings")
    @Operation(
            summary = "All markings of a session, the newest first",
            description = "Role DEPARTMENT. None is ever changed. 404.")
    public List<MarkingRow> markings(@PathParam("session") long session) {
        return results.markings(session);
    }

    @GET
    @Path("sessions/{session}/markings/{marking}/results")
    @Operation(
            summary = "Results as a marking gave them",
            description = "Role DEPARTMENT. Of the one in force or one before. 404.")
    public List<ResultRow> results(@PathParam("session") long session, @PathParam("marking") long marking) {
        return results.ofMarking(session, marking);
    }
}
