package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.sitting.Evidence;
import org.gankao.exam.sitting.EvidenceRow;
import org.gankao.exam.sitting.EvidenceService;

/** HTTP face of {@link EvidenceService}. */
@RequestScoped
@Path("exam-sessions/{session}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exam-evidence", description = "诚信线索 · what was noticed at a test; proves nothing by itself")
public class EvidenceResource {

    @Inject
    EvidenceService evidence;

    @GET
    @Operation(
            summary = "Sittings at which something was noticed, counted",
            description =
                    "Roles DEPARTMENT, INVIGILATOR, SUPERVISOR; an invigilator sees his rooms. It proves nothing by itself and "
                            + "changes no score. Kept until half a year after the release.")
    public List<EvidenceRow> all(@PathParam("session") long session) {
        return evidence.ofSession(session);
    }

    @GET
    @Path("{sitting}")
    @Operation(
            summary = "What was noticed at a sitting, the oldest first",
            description = "Roles DEPARTMENT, INVIGILATOR, SUPERVISOR; an invigilator in his rooms. 404.")
    public List<Evidence> one(@PathParam("session") long session, @PathParam("sitting") long sitting) {
        return evidence.ofSitting(sitting);
    }
}
