package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.sitting.EntryCode;
import org.gankao.exam.sitting.EntryCodeService;

/** HTTP face of entry codes. */
@RequestScoped
@Path("exam-sessions/{session}/entry-codes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-entry-codes", description = "入场码 · what a cadre needs to start")
public class EntryCodesResource {

    /**
     * Which code.
     *
     * @param room 0: cadres of the batch without a room
     */
    @Schema(example = "{\"batch\": 4, \"room\": 0}")
    public record Which(@NotNull Long batch, long room) {}

    @Inject
    EntryCodeService codes;

    @GET
    @Operation(
            summary = "Codes by batch and room",
            description = "Roles INVIGILATOR, DEPARTMENT; an invigilator in his rooms.")
    public List<EntryCode> all(@PathParam("session") long session) {
        return codes.ofSession(session);
    }

    @POST
    @Operation(
            summary = "Make a new code in place of one that has got about",
            description = "Roles INVIGILATOR, DEPARTMENT; an invigilator in his rooms. 404.")
    public EntryCode renew(@PathParam("session") long session, @Valid @NotNull Which which) {
        return codes.renew(session, which.batch(), which.room());
    }
}
