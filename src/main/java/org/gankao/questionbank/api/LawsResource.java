package org.gankao.questionbank.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.pack.Law;

/** HTTP face of the register of laws. */
@RequestScoped
@Path("laws")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
public class LawsResource {

    @Inject
    ItemService items;

    @GET
    @Operation(
            summary = "The register of laws and policies, each version with its days in force",
            description = "Permissions ITEM_VIEW or PAPER_EDIT.")
    public List<Law> all() {
        return items.laws();
    }
}
