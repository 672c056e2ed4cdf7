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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.objection.ItemObjection;
import org.gankao.exam.objection.ItemObjectionEffect;
import org.gankao.exam.objection.ItemObjectionService;

/** HTTP face of objections to items as the department answers them. */
@RequestScoped
@Path("exam-objections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-objections", description = "试题异议 · objections to items of a test, each with a written answer")
public class ItemObjectionsResource {

    private static final Map<String, String> ENDINGS =
            Map.of("image/png", "png", "image/jpeg", "jpg", "application/pdf", "pdf");

    /** Body of an answer. */
    @Schema(example = "{\"answer\": \"经复核，题干与现行条文一致，维持原参考答案。\", \"effect\": \"REJECTED\"}")
    public record Answer(@NotNull String answer, @NotNull ItemObjectionEffect effect) {}

    @Inject
    ItemObjectionService objections;

    @GET
    @Operation(
            summary = "Objections of a session: open ones first, the most urgent first",
            description = "Role DEPARTMENT. 404.")
    public List<ItemObjection> ofSession(@QueryParam("session") @NotNull Long session) {
        return objections.ofSession(session);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An objection", description = "Role DEPARTMENT. 404.")
    public ItemObjection get(@PathParam("id") long id) {
        return objections.get(id);
    }

    @GET
    @Path("{id}/file")
    @Produces({"image/png", "image/jpeg", "application/pdf"})
    @Operation(
            summary = "The file that came with it, as a download",
            description = "Role DEPARTMENT. Every look leaves a trace. 404.")
    public Response file(@PathParam("id") long id) {
        ItemObjectionService.Evidence file = objections.file(id);
        return Response.ok(file.content(), file.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"objection-%d.%s\"".formatted(id, ENDINGS.get(file.mediaType())))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @POST
    @Path("{id}/answer")
    @Operation(
            summary = "Answer it in writing",
            description =
                    "Role DEPARTMENT, somebody who neither marked the answer nor wrote the item, else 403. UPHELD: a "
                            + "correction is to follow. 404; 409 if it is answered; 422 without a text.")
    public ItemObjection answer(@PathParam("id") long id, @Valid @NotNull Answer answer) {
        objections.answer(id, answer.answer(), answer.effect());
        return objections.get(id);
    }
}
