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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.marking.PreviewItem;
import org.gankao.exam.marking.PreviewService;
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
