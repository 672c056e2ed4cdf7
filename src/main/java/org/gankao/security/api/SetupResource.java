package org.gankao.security.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.Made;
import org.gankao.security.Setup;
import org.gankao.security.web.ClientAddress;

/** The first administrator of an empty installation. */
@RequestScoped
@Path("setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "setup", description = "首次设置 · first administrator")
public class SetupResource {

    /**
     * @param code one-time code from the server's console
     * @param password chosen by the administrator
     */
    @Schema(example = """
            {"code": "SHBW-2DGU-EFNE", "login": "admin", "displayName": "系统管理员",
             "password": "Lantern-Bridge7"}""")
    public record FirstAdministrator(
            @NotNull @Size(max = 100) String code,
            @NotNull @Size(max = 100) String login,
            @NotNull @Size(max = 100) String displayName,
            @NotNull @Size(max = 200) String password) {}

    @Inject
    Setup setup;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    @POST
    @Operation(
            summary = "Make the first administrator",
            description = "Open to all. Needs the code. 201; 403 wrong code; 409 when there is an administrator; "
                    + "422 when the login name or the password breaks a rule.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response create(@Valid @NotNull FirstAdministrator first, @Context UriInfo here) {
        long id = setup.createAdministrator(
                first.code(), first.login(), first.displayName(), first.password(), addresses.of(request));
        return Response.created(here.getBaseUriBuilder().path("accounts/{id}").build(id))
                .entity(new Made(id))
                .build();
    }
}
