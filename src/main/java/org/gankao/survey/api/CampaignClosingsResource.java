package org.gankao.survey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.survey.closing.ClosingService;

/** Closing sheets as those read them who watch the field. */
@RequestScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignClosingsResource {

    @Inject
    ClosingService closings;

    @Inject
    Wording wording;

    @Context
    HttpServletRequest request;

    @GET
    @Path("{id}/closings")
    @Operation(
            summary = "Closing sheets of all pairs up to today",
            description = "Roles DEPARTMENT, SUPERVISOR. Newest day first; void batches have none.")
    public List<ClosingView> all(@PathParam("id") long id) {
        return closings.all(id).stream()
                .map(sheet -> ClosingView.of(sheet, wording, Locales.of(request)))
                .toList();
    }
}
