package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.marking.PreviewItem;
import org.gankao.exam.marking.PreviewService;
import org.gankao.exam.onpaper.PaperPart;
import org.gankao.exam.onpaper.PrintService;
import org.gankao.exam.paper.FormFigures;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.PaperRow;
import org.gankao.exam.paper.PaperService;

/** HTTP face of papers. */
@RequestScoped
@Path("papers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
public class PapersResource {

    @Inject
    PaperService papers;

    @Inject
    PreviewService previews;

    @Inject
    PrintService prints;

    @GET
    @Operation(summary = "Papers of a cycle", description = "Role DEPARTMENT.")
    public List<PaperRow> ofCycle(@QueryParam("cycle") long cycle) {
        return papers.ofCycle(cycle);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A paper", description = "Roles DEPARTMENT, SUPERVISOR, INVIGILATOR, MARKER. 404.")
    public PaperRow get(@PathParam("id") long id) {
        return papers.get(id);
    }

    @GET
    @Path("{id}/forms")
    @Operation(
            summary = "Its forms, without content",
            description = "Roles DEPARTMENT, SUPERVISOR, INVIGILATOR, MARKER.")
    public List<FormRow> forms(@PathParam("id") long id) {
        return papers.forms(id);
    }

    @GET
    @Path("{id}/figures")
    @Operation(
            summary = "Its forms side by side",
            description = "Role DEPARTMENT. Expected difficulty and information, coverage, overlap. 404.")
    public FormFigures figures(@PathParam("id") long id) {
        return papers.figures(id);
    }

    @GET
    @Path("forms/{form}/preview")
    @Operation(summary = "A form with its keys", description = "Role DEPARTMENT. Every look is written to the ledger.")
    public List<PreviewItem> preview(@PathParam("form") long form) {
        return previews.preview(form);
    }

    @GET
    @Path("forms/{form}/document")
    @Operation(
            summary = "A form as candidates get it, without keys",
            description = "Role DEPARTMENT. Every look is written to the ledger. 404.")
    public Map<String, Object> document(@PathParam("form") long form) {
        return previews.asCandidate(form);
    }

    @GET
    @Path("{id}/forms/{label}/prints/{part: QUESTIONS|ANSWER_SHEET|KEY}")
    @Produces("application/pdf")
    @Operation(
            summary = "A form on paper: questions, answer sheet, or apart from them the key",
            description =
                    "Role DEPARTMENT. A draft is stamped as one; every print is written to the ledger. 404; 422 if a "
                            + "picture cannot be printed.")
    public Response print(
            @PathParam("id") long id, @PathParam("label") String label, @PathParam("part") PaperPart part) {
        return Response.ok(prints.pdf(id, label, part))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"paper-%d-%s-%s.pdf\""
                                .formatted(
                                        id,
                                        label,
                                        part.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .build();
    }

    @POST
    @Path("{id}/freeze")
    @Operation(summary = "Freeze", description = "Role DEPARTMENT. 409 if it is frozen.")
    public PaperRow freeze(@PathParam("id") long id) {
        papers.freeze(id);
        return papers.get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Throw a draft away", description = "Role DEPARTMENT. 409 if it is frozen.")
    public void remove(@PathParam("id") long id) {
        papers.remove(id);
    }
}
