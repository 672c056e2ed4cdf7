package org.gankao.questionbank.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.questionbank.Picture;
import org.gankao.questionbank.PictureService;

/** HTTP face of {@link PictureService}. */
@RequestScoped
@Path("item-pictures")
@Tag(name = "items")
public class ItemPicturesResource {

    /** How items name an uploaded picture. */
    public record Kept(String path) {}

    @Inject
    PictureService pictures;

    @GET
    @Produces("image/*")
    @Operation(
            summary = "A picture of an item",
            description = "Roles AUTHOR, DEPARTMENT; candidates get pictures from their paper only. 404.")
    public Response get(@QueryParam("path") @NotNull String path) {
        Picture picture = pictures.read(path);
        return Response.ok(picture.content(), picture.mediaType())
                .header("Cache-Control", "private, max-age=3600")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    @POST
    @Consumes({"image/png", "image/jpeg", "image/gif", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Upload a picture",
            description = "Roles AUTHOR, DEPARTMENT. PNG, JPEG or GIF of at most 5 MB and 4000 px a side; it is "
                    + "encoded anew, without what the camera noted. 201; 422 if it is none.")
    @APIResponseSchema(value = Kept.class, responseCode = "201")
    public Response upload(InputStream body) throws IOException {
        String path = pictures.upload(body.readNBytes(PictureService.FILE_LIMIT + 1));
        return Response.status(Response.Status.CREATED).entity(new Kept(path)).build();
    }
}
