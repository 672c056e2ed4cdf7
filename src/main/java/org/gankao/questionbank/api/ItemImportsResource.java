package org.gankao.questionbank.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.questionbank.formats.Finding;
import org.gankao.questionbank.formats.FullTemplate;
import org.gankao.questionbank.formats.ImportRow;
import org.gankao.questionbank.formats.ItemSheetJobs;
import org.gankao.questionbank.formats.ItemSheetService;
import org.gankao.questionbank.formats.ItemTemplate;
import org.gankao.questionbank.formats.SheetReport;

/** HTTP face of {@link ItemSheetService}. */
@RequestScoped
@Path("item-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "item-imports", description = "导入试题 · files of items: check, report, confirm")
public class ItemImportsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * The report in the reader's language.
     *
     * @param ready items ready to be imported
     */
    public record Report(ImportRow sent, int rows, int ready, boolean clean, List<Line> findings) {}

    /** A finding in words. */
    public record Line(Finding.Kind kind, int row, String column, String problem, String fix) {}

    @Inject
    ItemSheetService sheets;

    @Inject
    ItemSheetJobs jobs;

    @Inject
    Wording wording;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(summary = "The caller's imports, newest first", description = "Roles AUTHOR, DEPARTMENT.")
    public List<ImportRow> mine() {
        return sheets.mine();
    }

    @GET
    @Path("template")
    @Produces(XLSX)
    @Operation(summary = "The workbook to fill in", description = "Roles AUTHOR, DEPARTMENT.")
    public Response template() {
        sheets.requireAuthor();
        return Response.ok(ItemTemplate.write(wording, Locales.of(request)), XLSX)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"items.xlsx\"; filename*=UTF-8''%E8%AF%95%E9%A2%98%E5%AF%BC%E5%85%A5%E6%A8%A1%E6%9D%BF.xlsx")
                .build();
    }

    @GET
    @Path("full-template")
    @Produces(XLSX)
    @Operation(
            summary = "The workbook for items of every type, with an example of each",
            description = "Roles AUTHOR, DEPARTMENT.")
    public Response fullTemplate() {
        sheets.requireAuthor();
        return Response.ok(FullTemplate.write(wording, Locales.of(request)), XLSX)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"items-full.xlsx\"; filename*=UTF-8''%E5%AE%8C%E6%95%B4%E9%A2%98%E8%A1%A8.xlsx")
                .build();
    }

    @POST
    @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @MadeOnce
    @Operation(
            summary = "Send a file to be checked",
            description =
                    "Roles AUTHOR, DEPARTMENT. The body is the file in any format the bank is exchanged in, known "
                            + "by its content. 201; nothing is imported. 422 if it is none of them, or hostile.")
    @APIResponseSchema(value = Report.class, responseCode = "201")
    public Response check(
            @QueryParam("name") @DefaultValue("items.xlsx") String name, InputStream body, @Context UriInfo here)
            throws IOException {
        long id = sheets.check(name, body.readNBytes(ItemSheetService.FILE_LIMIT + 1));
        return Response.created(here.getAbsolutePathBuilder().path("{id}").build(id))
                .entity(get(id))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "The report: every finding with row, column, problem and what to do",
            description = "Roles AUTHOR, DEPARTMENT; its sender only. 404.")
    public Report get(@PathParam("id") long id) {
        SheetReport report = sheets.report(id);
        Locale locale = Locales.of(request);
        return new Report(
                sheets.get(id),
                report.rows(),
                report.drafts().size(),
                report.isClean(),
                report.findings().stream()
                        .map(f -> new Line(
                                f.kind(),
                                f.row(),
                                f.column(),
                                wording.text(locale, f.messageKey(), f.args()),
                                wording.text(locale, f.fixKey(), f.args())))
                        .toList());
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(
            summary = "Import all of it as drafts",
            description = "Roles AUTHOR, DEPARTMENT; its sender only. 202 with the job; 409 if it is settled; 422 "
                    + "while an error is left.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response confirm(@PathParam("id") long id, @Context UriInfo here) {
        return JobStarted.accepted(jobs.confirm(id, Locales.of(request)), here);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Discard it",
            description = "Roles AUTHOR, DEPARTMENT; its sender only. 204; 409 if it is settled.")
    public void discard(@PathParam("id") long id) {
        sheets.discard(id);
    }
}
