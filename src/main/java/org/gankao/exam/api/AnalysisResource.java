package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.analysis.AnalysisExportService;
import org.gankao.exam.analysis.AnalysisJobs;
import org.gankao.exam.analysis.AnalysisRow;
import org.gankao.exam.analysis.AnalysisService;
import org.gankao.exam.analysis.WarningKind;
import org.gankao.exam.analysis.WarningWording;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.text.Locales;
import org.gankao.shared.NotFoundException;

/** HTTP face of analyses of marked sessions. */
@RequestScoped
@Path("exam-sessions/{id}/analysis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exam-analysis", description = "考试分析 · analysis of a marked session; estimates, never part of a score")
public class AnalysisResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * A warning in the language asked for.
     *
     * @param place the item, for example {@code A-K12}; empty if it is about none
     */
    public record Worded(WarningKind kind, boolean grave, String place, String text) {}

    @Inject
    AnalysisService analyses;

    @Inject
    AnalysisJobs jobs;

    @Inject
    AnalysisExportService exports;

    @Inject
    WarningWording wording;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(
            summary = "The stored analysis",
            description =
                    "Roles MARKER, DEPARTMENT, for the whole county. Figures of sections, items, options, groups; "
                            + "item response theory, fairness and similarity where there are enough people. 404 until it was made; "
                            + "out of date if markingId is not the session's.")
    public AnalysisRow get(@PathParam("id") long id) {
        return row(id);
    }

    @POST
    @Operation(
            summary = "Analyse a marked session",
            description =
                    "Roles MARKER, DEPARTMENT. 202 with a job; the result replaces the one before. 409 while one is "
                            + "at work, 422 until the session is marked.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response make(@PathParam("id") long id, @Context UriInfo here) {
        return JobStarted.accepted(jobs.start(id, Locales.of(request)), here);
    }

    @GET
    @Path("warnings")
    @Operation(
            summary = "What somebody should look at, in words, the gravest first",
            description = "Roles MARKER, DEPARTMENT. In the language of the request. 404 until it was made.")
    public List<Worded> warnings(@PathParam("id") long id) {
        Locale locale = Locales.of(request);
        return row(id).analysis().warnings().stream()
                .map(one -> new Worded(one.kind(), one.kind().isGrave(), one.place(), wording.text(locale, one)))
                .toList();
    }

    @GET
    @Path("sheet")
    @Produces(XLSX)
    @Operation(
            summary = "Items, options and warnings as an Excel file",
            description = "Roles MARKER, DEPARTMENT. 404 until it was made.")
    public Response sheet(@PathParam("id") long id) {
        return Response.ok(exports.sheet(id, Locales.of(request)))
                .header("Content-Disposition", "attachment; filename=\"analysis-" + id + ".xlsx\"")
                .build();
    }

    private AnalysisRow row(long id) {
        return analyses.of(id).orElseThrow(() -> new NotFoundException("exam.analysis.none"));
    }
}
