package org.gankao.home.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.home.ReliefFact;
import org.gankao.home.ReliefService;

/** HTTP face of {@link ReliefService}. */
@RequestScoped
@Path("relief-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "system")
public class ReliefResource {

    @Inject
    ReliefService relief;

    @GET
    @Operation(
            summary = "What rules against formalism forbid, and what is found here",
            description = "Roles DEPARTMENT, SUPERVISOR. `counted` is below 0 where there is nothing to count.")
    public List<ReliefFact> all() {
        return relief.all();
    }
}
