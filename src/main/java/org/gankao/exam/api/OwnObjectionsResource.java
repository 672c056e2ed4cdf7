package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.objection.OwnObjectionService;
import org.gankao.exam.objection.OwnObjections;
import org.gankao.platform.rest.Made;
import org.gankao.platform.rest.MadeOnce;
import org.jspecify.annotations.Nullable;

/** HTTP face of a cadre's objections to items of his own test. */
@RequestScoped
@Path("sittings/{sitting}/objections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sittings")
public class OwnObjectionsResource {

    /**
     * Body of an objection.
     *
     * @param item as the form numbers it
     * @param evidence in words; may be missing
     */
    @Schema(example = """
            {"item": "K12", "text": "乙项依据修正后的第二十一条也成立", "evidence": "见该法第二十一条第二款"}""")
    public record Objection(
            @NotNull String item,
            @NotNull String text,
            @Nullable String evidence) {}

    @Inject
    OwnObjectionService objections;

    @GET
    @Operation(
            summary = "The caller's objections, and what he may still object to",
            description =
                    "Role CADRE. 404 if the sitting is not his; 422 until the result is released; 409 if he did not sit.")
    public OwnObjections own(@PathParam("sitting") long sitting) {
        return objections.own(sitting);
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Object to an item",
            description = "Role CADRE. 201; 404; 409 if he has before; 422 after the last day or without a text.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response object(
            @PathParam("sitting") long sitting, @Valid @NotNull Objection objection, @Context UriInfo here) {
        long id = objections.object(
                sitting, objection.item(), objection.text(), objection.evidence() == null ? "" : objection.evidence());
        return Made.created(id, here);
    }

    @PUT
    @Path("{objection}/file")
    @Consumes({"image/png", "image/jpeg", "application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Add a file to it",
            description =
                    "Role CADRE. One PNG, JPEG or PDF of at most 2 MB; pictures are encoded anew, PDFs with scripts, "
                            + "files inside or encryption are refused. 404; 409 if it has one or is answered; 422.")
    public void attach(@PathParam("sitting") long sitting, @PathParam("objection") long objection, InputStream body)
            throws IOException {
        objections.attach(sitting, objection, body.readNBytes(OwnObjectionService.FILE_LIMIT + 1));
    }
}
