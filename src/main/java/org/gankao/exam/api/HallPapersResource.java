package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.print.HallPaperKind;
import org.gankao.exam.print.HallPaperService;
import org.jspecify.annotations.Nullable;

/** HTTP face of the papers of test places. */
@RequestScoped
@Path("exam-sessions/{session}/papers")
@Tag(name = "exam-hall-papers", description = "考场用表 · seating plan, sign-in sheet, record, absence list")
public class HallPapersResource {

    @Inject
    HallPaperService papers;

    @GET
    @Path("{kind: SEATING|LABELS|SIGN_IN|RECORD|ABSENCE}")
    @Produces("application/pdf")
    @Operation(
            summary = "A paper of all rooms, of a batch or of one room",
            description =
                    "Roles DEPARTMENT, INVIGILATOR, SUPERVISOR; an invigilator of his rooms. 404; 422 if nobody sits there, or the "
                            + "session is not sealed.")
    public Response paper(
            @PathParam("session") long session,
            @PathParam("kind") HallPaperKind kind,
            @QueryParam("batch") @Nullable Long batch,
            @QueryParam("room") @Nullable Long room) {
        return file(
                papers.pdf(session, kind, batch, room),
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + session + ".pdf");
    }

    @GET
    @Path("workbook")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(
            summary = "Who sits where and who was absent, as an Excel file",
            description = "Roles DEPARTMENT, INVIGILATOR, SUPERVISOR; an invigilator of his rooms. 404; 422 as above.")
    public Response workbook(@PathParam("session") long session) {
        return file(papers.workbook(session), "seats-" + session + ".xlsx");
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
