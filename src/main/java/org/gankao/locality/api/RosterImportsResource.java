package org.gankao.locality.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.locality.roster.Finding;
import org.gankao.locality.roster.FindingText;
import org.gankao.locality.roster.RosterImportRow;
import org.gankao.locality.roster.RosterImportService;
import org.gankao.locality.roster.RosterImports;
import org.gankao.locality.roster.RosterReport;
import org.gankao.locality.roster.RosterSheet;
import org.gankao.locality.roster.Severity;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.gankao.shared.Page;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Import of the county's roster. */
@RequestScoped
@Path("roster-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roster", description = "花名册导入 · import of the roster")
public class RosterImportsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 1000;

    @Inject
    RosterImports imports;

    @Inject
    RosterImportService service;

    @Inject
    RosterReport report;

    @Inject
    FindingText text;

    @Context
    HttpServletRequest request;

    /** Ids of the upload and of the job at work on it. */
    public record Accepted(long id, long job) {}

    @GET
    @Operation(summary = "Roster files, the newest first", description = "Role DEPARTMENT. 403 for others.")
    public List<RosterImportRow> list() {
        return service.history();
    }

    @POST
    @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @MadeOnce
    @Operation(
            summary = "Upload a roster to have it checked",
            description = "Role DEPARTMENT. The body is the .xlsx file, at most 60 MB. 202 with a job; 422 if too "
                    + "large.")
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public Response upload(
            InputStream body, @QueryParam("name") @DefaultValue("roster.xlsx") String name, @Context UriInfo here) {
        return accepted(imports.upload(name, body, locale()), here);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @MadeOnce
    @Operation(
            summary = "Upload a roster as a form's file",
            description = "Role DEPARTMENT. The part named file is the .xlsx file, at most 60 MB. 202 with a job.")
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public Response upload(List<EntityPart> parts, @Context UriInfo here) {
        EntityPart file = parts.stream()
                .filter(p -> p.getName().equals("file"))
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("locality.roster.noFile"));
        return accepted(imports.upload(file.getFileName().orElse("roster.xlsx"), file.getContent(), locale()), here);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A roster file and what became of it", description = "Role DEPARTMENT. 404 if there is none.")
    public RosterImportRow get(@PathParam("id") long id) {
        return service.get(id);
    }

    @GET
    @Path("{id}/findings")
    @Operation(
            summary = "What was found, errors first",
            description = "Role DEPARTMENT. Filters: sheet, severity; first and max (at most 1000) page the list.")
    public Page<FindingText.Worded> findings(
            @PathParam("id") long id,
            @QueryParam("sheet") @Nullable RosterSheet sheet,
            @QueryParam("severity") @Nullable Severity severity,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("200") int max) {
        Locale locale = locale();
        return service.findings(id, sheet, severity, Math.max(0, first), Math.min(MOST, Math.max(1, max)))
                .map(finding -> text.worded(finding, locale));
    }

    @GET
    @Path("{id}/report.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The findings as a workbook with the cells marked", description = "Role DEPARTMENT.")
    public Response report(@PathParam("id") long id) {
        service.get(id);
        List<Finding> findings = report.findings(id);
        Locale locale = locale();
        StreamingOutput body = out -> report.write(id, findings, locale, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"roster-" + id + "-report.xlsx\"")
                .build();
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(
            summary = "Import a checked roster, whole or not at all",
            description = "Role DEPARTMENT. 202 with a job; 409 if it holds errors or was decided before.")
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public Response confirm(@PathParam("id") long id, @Context UriInfo here) {
        return accepted(new RosterImports.Started(id, imports.confirm(id, locale())), here);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Put a checked roster aside",
            description = "Role DEPARTMENT. 204; 409 if it was decided before.")
    public void discard(@PathParam("id") long id) {
        service.discard(id);
    }

    private static Response accepted(RosterImports.Started started, UriInfo here) {
        return JobStarted.accepted(started.job(), new Accepted(started.id(), started.job()), here);
    }

    private Locale locale() {
        return Locales.of(request);
    }
}
