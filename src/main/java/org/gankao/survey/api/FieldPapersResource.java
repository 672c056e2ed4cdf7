package org.gankao.survey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.shared.NotFoundException;
import org.gankao.survey.print.FieldContact;
import org.gankao.survey.print.FieldContactService;
import org.gankao.survey.print.FieldPaperKind;
import org.gankao.survey.print.FieldPaperService;
import org.gankao.survey.print.Guide;
import org.jspecify.annotations.Nullable;

/** HTTP face of the papers of the field, its contact and the village guides. */
@RequestScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class FieldPapersResource {

    @Schema(example = "{\"office\": \"清溪县委组织部\", \"person\": \"周文\", \"telephone\": \"0574-65001234\"}")
    public record ContactRequest(
            @NotBlank String office,
            @NotBlank String person,
            @NotBlank String telephone) {}

    /** @param list a line a guide: village by code or name, name, telephone; tabulators or commas between */
    @Schema(example = "{\"list\": \"上溪村,林芳,13800001234\"}")
    public record GuidesRequest(@NotBlank String list) {}

    @Inject
    FieldPaperService papers;

    @Inject
    FieldContactService contacts;

    @GET
    @Path("{id}/papers/{kind: LETTER|BRIEFING|ROUTE}")
    @Produces("application/pdf")
    @Operation(
            summary = "Letters of introduction, briefing, or routes of the day",
            description = "Role DEPARTMENT. Of all pairs and days, or of one. 404; 422 if nobody goes anywhere then, or"
                    + " letters and briefing lack the department's contact.")
    public Response paper(
            @PathParam("id") long id,
            @PathParam("kind") FieldPaperKind kind,
            @QueryParam("pair") @Nullable Long pair,
            @QueryParam("day") @Nullable LocalDate day) {
        return file(papers.pdf(id, kind, pair, day), kind.name().toLowerCase(Locale.ROOT) + "-" + id + ".pdf");
    }

    @GET
    @Path("{id}/closings/paper")
    @Produces("application/pdf")
    @Operation(
            summary = "Closing sheets to print",
            description =
                    "Roles DEPARTMENT, SUPERVISOR. Of all pairs and days, or of one. 404; 422 if there is none of then.")
    public Response closings(
            @PathParam("id") long id,
            @QueryParam("pair") @Nullable Long pair,
            @QueryParam("day") @Nullable LocalDate day) {
        return file(papers.closingSheets(id, pair, day), "closing-" + id + ".pdf");
    }

    @GET
    @Path("{id}/contact")
    @Operation(
            summary = "Whom villagers and evaluators ask",
            description = "Roles DEPARTMENT, SUPERVISOR. 404 if none is set.")
    public FieldContact contact(@PathParam("id") long id) {
        return contacts.contact(id).orElseThrow(() -> new NotFoundException("survey.contact.none"));
    }

    @PUT
    @Path("{id}/contact")
    @Operation(
            summary = "Set whom villagers and evaluators ask",
            description = "Role DEPARTMENT. 204; 404; 422 too long or no telephone number.")
    public void setContact(@PathParam("id") long id, @Valid @NotNull ContactRequest contact) {
        contacts.setContact(id, new FieldContact(contact.office(), contact.person(), contact.telephone()));
    }

    @GET
    @Path("{id}/guides")
    @Operation(summary = "Village guides with their telephones", description = "Role DEPARTMENT.")
    public List<Guide> guides(@PathParam("id") long id) {
        return contacts.guides(id);
    }

    @PUT
    @Path("{id}/guides")
    @Operation(
            summary = "Add village guides, or put others in their place",
            description = "Role DEPARTMENT. 204; 404; 422 naming the line that cannot be.")
    public void setGuides(@PathParam("id") long id, @Valid @NotNull GuidesRequest guides) {
        contacts.setGuides(id, guides.list());
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
