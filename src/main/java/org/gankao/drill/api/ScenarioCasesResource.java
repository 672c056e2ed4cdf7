package org.gankao.drill.api;

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
import org.gankao.drill.CaseService;
import org.gankao.drill.ScenarioCase;

/** HTTP face of {@link CaseService}. */
@RequestScoped
@Path("scenario-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scenario-cases", description = "情景案例 · branching cases for authors and reviewers")
public class ScenarioCasesResource {

    @Inject
    CaseService cases;

    @GET
    @Operation(summary = "Cases by code", description = "Roles AUTHOR, DEPARTMENT.")
    public List<CaseService.CaseRow> all() {
        return cases.all();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A case with points and feedback", description = "Roles AUTHOR, DEPARTMENT. 403, 404.")
    public ScenarioCase get(@PathParam("code") String code) {
        return cases.get(code);
    }
}
