package org.gankao.questionbank.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.LawRow;
import org.gankao.questionbank.LawService;
import org.gankao.questionbank.pack.Law;

/** HTTP face of the register of laws. */
@RequestScoped
@Path("laws")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
public class LawsResource {

    /**
     * The end of a version.
     *
     * @param lastDay last day it applies
     */
    @Schema(example = "{\"lastDay\": \"2026-12-31\", \"reason\": \"新法自2027年1月1日起施行\"}")
    public record End(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 200) String reason) {}

    @Inject
    ItemService items;

    @Inject
    LawService laws;

    @GET
    @Path("stale")
    @Operation(
            summary = "Ended versions that items in use still cite",
            description = "Roles AUTHOR, DEPARTMENT. The items themselves: GET items?stale=true&law=id.")
    public List<LawRow> stale() {
        LocalDate today = items.today();
        return laws.all().stream()
                .filter(row -> row.items() > 0 && row.endedOn(today))
                .toList();
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a version its last day",
            description =
                    "Roles AUTHOR, DEPARTMENT. 204; from the day after its items leave all blueprints. 404; 422 if it ends "
                            + "before it begins or without a reason.")
    public void end(@PathParam("id") String id, @Valid @NotNull End end) {
        laws.end(id, end.lastDay(), end.reason());
    }

    @GET
    @Operation(
            summary = "The register of laws and policies, each version with its days in force",
            description = "Roles AUTHOR, DEPARTMENT.")
    public List<Law> all() {
        return items.laws();
    }
}
