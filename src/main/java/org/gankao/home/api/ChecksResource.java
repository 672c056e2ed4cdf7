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
import org.gankao.home.Check;
import org.gankao.home.SystemCheckService;

/** HTTP face of {@link SystemCheckService}. */
@RequestScoped
@Path("system-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "system", description = "运行检查 · the installation")
public class ChecksResource {

    @Inject
    SystemCheckService checks;

    @GET
    @Operation(summary = "What an administrator should know of the installation", description = "Role ADMINISTRATOR.")
    public List<Check> all() {
        return checks.all();
    }
}
