package org.gankao.questionbank.api;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.questionbank.EnemyPair;
import org.gankao.questionbank.EnemyService;
import org.gankao.questionbank.ItemService;

/** HTTP face of {@link EnemyService}. */
@RequestScoped
@Path("items/{code}/enemies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "items")
public class ItemEnemiesResource {

    /** Body that names an enemy by its code. */
    @Schema(example = "{\"enemy\": \"land-0007\"}")
    public record Enemy(@NotNull String enemy) {}

    @Inject
    EnemyService enemies;

    @Inject
    ItemService items;

    @GET
    @Operation(
            summary = "Items that must not stand in one form with it",
            description = "Roles AUTHOR, DEPARTMENT. 404.")
    public List<EnemyPair> of(@PathParam("code") String code) {
        return enemies.of(items.byCode(code).code());
    }

    @POST
    @Operation(
            summary = "Keep two items apart",
            description =
                    "Roles AUTHOR, DEPARTMENT. 201; 404 for an unknown code, 409 if they are apart, 422 for the same item.")
    @APIResponseSchema(value = EnemyPair[].class, responseCode = "201")
    public Response add(@PathParam("code") String code, @Valid @NotNull Enemy enemy, @Context UriInfo here) {
        enemies.add(code, enemy.enemy());
        return Response.created(here.getAbsolutePathBuilder().path("{enemy}").build(enemy.enemy()))
                .entity(enemies.of(code))
                .build();
    }

    @DELETE
    @Path("{enemy}")
    @Operation(
            summary = "Let them stand together again",
            description = "Roles AUTHOR, DEPARTMENT. 404 if they were not apart.")
    public void remove(@PathParam("code") String code, @PathParam("enemy") String enemy) {
        enemies.remove(code, enemy);
    }
}
