package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.sitting.SealedFormService;

/** Encrypted papers, by the hash of their content: the same bytes for everybody with the form, and never others. */
@RequestScoped
@Path("sealed-papers/{sha256}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sittings")
public class SealedPapersResource {

    @Inject
    SealedFormService forms;

    @GET
    @Operation(
            summary = "An encrypted paper, to be fetched before the bell",
            description =
                    "Role CADRE. A sitting's sealedPaper tells the hash from the waiting minutes on. JSON with format "
                            + "gankao-sealed-form-1, nonce and sealed in base64; the key comes with the opening. 404 if there is none.")
    @APIResponseSchema(value = Object.class, responseCode = "200")
    public Response get(@PathParam("sha256") String sha256) {
        return Response.ok(forms.document(sha256))
                .header("ETag", '"' + sha256 + '"')
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
