package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.gankao.exam.sitting.PolicyChange;
import org.gankao.exam.sitting.PolicyService;
import org.gankao.exam.sitting.ReviewPolicy;
import org.gankao.platform.rest.MadeOnce;

/** HTTP face of what cadres see after the release of a sealed session. */
@RequestScoped
@Path("exam-sessions/{id}/review-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-sessions")
public class PolicyResource {

    /** Body of a proposal. */
    @Schema(example = "{\"policy\": \"KEYS\", \"reason\": \"试题不再使用，公开参考答案便于学习\"}")
    public record Proposed(
            @NotNull ReviewPolicy policy, @NotNull String reason) {}

    @Inject
    PolicyService policies;

    @GET
    @Operation(summary = "Proposals to change it, the newest first", description = "Role DEPARTMENT. 404.")
    public List<PolicyChange> proposals(@PathParam("id") long id) {
        return policies.ofSession(id);
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Propose another one",
            description =
                    "Role DEPARTMENT. In force when another person confirms it. 404; 409 before sealing or while one "
                            + "waits; 422 without a reason.")
    public List<PolicyChange> propose(@PathParam("id") long id, @Valid @NotNull Proposed proposed) {
        policies.propose(id, proposed.policy(), proposed.reason());
        return policies.ofSession(id);
    }

    @POST
    @Path("{change}/confirmation")
    @Operation(
            summary = "Confirm another person's proposal",
            description = "Role DEPARTMENT. 404; 409 if it is one's own or decided.")
    public void confirm(@PathParam("id") long id, @PathParam("change") long change) {
        policies.confirm(change);
    }

    @DELETE
    @Path("{change}")
    @Operation(
            summary = "Take one's own proposal back, or refuse another's",
            description = "Role DEPARTMENT. 404; 409 if it is decided.")
    public void refuse(@PathParam("id") long id, @PathParam("change") long change) {
        policies.refuse(change);
    }
}
