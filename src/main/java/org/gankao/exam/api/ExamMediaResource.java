package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.paper.Media;
import org.gankao.exam.paper.PaperService;
import org.gankao.platform.security.Caller;

/** Pictures of frozen items, by the hash of their content. */
@RequestScoped
@Path("exam-media/{sha256: [0-9a-f]{64}}")
@Produces("image/*")
@Tag(name = "sittings")
public class ExamMediaResource {

    @Inject
    PaperService papers;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary = "A picture of an item",
            description =
                    "Any signed-in role. It must know the hash, which only the paper tells. 404 if there is " + "none.")
    public Response get(@PathParam("sha256") String sha256) {
        caller.require();
        Media media = papers.media(sha256);
        return Response.ok(media.content(), media.mediaType())
                .header("ETag", '"' + sha256 + '"')
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }
}
