package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.sitting.RescueFile;
import org.gankao.exam.sitting.RescueReport;
import org.gankao.exam.sitting.RescueService;

/** HTTP face of {@link RescueService}. */
@RequestScoped
@Path("exam-sessions/{session}/rescue-files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-rescue", description = "应急文件 · answers of devices that never got a network again")
public class RescueFilesResource {

    /** An emergency file as the test page writes it. */
    @Schema(example = """
                    {"format": "gankao-rescue-1", "sitting": 41, "epoch": 1, "sender": "MFkwEwYHKoZIzj0CAQ", \
                    "nonce": "2dsvpwIJzkGXDOw7", "sealed": "k2Yt8w"}""")
    public record File(
            @NotNull String format,
            @NotNull Long sitting,
            @NotNull Integer epoch,
            @NotNull String sender,
            @NotNull String nonce,
            @NotNull String sealed) {}

    @Inject
    RescueService rescue;

    @POST
    @Operation(
            summary = "Take an emergency file in",
            description =
                    "Role DEPARTMENT. The body is the file. Its answers go to the list two people decide on; the same file again "
                            + "changes nothing. 404 if there is no such session, 409 once the results are released, 422 if it is no file "
                            + "of this session or was changed.")
    public RescueReport take(@PathParam("session") long session, @Valid @NotNull File file) {
        return rescue.take(
                session,
                new RescueFile(
                        file.format(), file.sitting(), file.epoch(), file.sender(), file.nonce(), file.sealed()));
    }
}
