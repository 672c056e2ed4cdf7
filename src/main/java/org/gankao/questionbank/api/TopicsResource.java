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
import org.gankao.questionbank.ItemCount;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.TopicRow;

/** HTTP face of topics. */
@RequestScoped
@Path("topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
public class TopicsResource {

    @Inject
    ItemService items;

    @GET
    @Operation(summary = "Topics with their approved items", description = "Roles AUTHOR, DEPARTMENT.")
    public List<TopicRow> all() {
        return items.topics();
    }

    @GET
    @Path("counts")
    @Operation(
            summary = "What papers may be made of, by topic, type and difficulty",
            description = "Roles AUTHOR, DEPARTMENT.")
    public List<ItemCount> counts() {
        return items.counts();
    }
}
