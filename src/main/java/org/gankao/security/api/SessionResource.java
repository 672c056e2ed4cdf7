package org.gankao.security.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.security.OwnPassword;
import org.gankao.security.SessionService;
import org.gankao.security.SignIn;
import org.gankao.security.SignedIn;
import org.gankao.security.web.ClientAddress;
import org.gankao.security.web.SessionCookie;
import org.gankao.shared.ForbiddenException;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and one's own password. */
@RequestScoped
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "session", description = "登录与退出 · signing in and out")
public class SessionResource {

    /**
     * @param login login name, any case
     * @param password as it was given
     */
    @Schema(example = "{\"login\": \"bumen1\", \"password\": \"Lantern-Bridge7\"}")
    public record Credentials(
            @NotNull @Size(max = 100) String login,
            @NotNull @Size(max = 200) String password) {}

    /**
     * @param present password in force
     * @param fresh password to come
     */
    @Schema(example = "{\"present\": \"K7PM-4XQT-9HRD\", \"fresh\": \"Lantern-Bridge7\"}")
    public record PasswordChange(
            @NotNull @Size(max = 200) String present,
            @NotNull @Size(max = 200) String fresh) {}

    /**
     * Who is signed in.
     *
     * @param townshipId township the rights are limited to; absent: the whole county
     * @param mustChange the password must be changed before anything else; known at signing in
     */
    public record SessionView(
            long accountId,
            String loginName,
            String displayName,
            @Nullable Long cadreId,
            @Nullable Long townshipId,
            Set<Role> roles,
            Set<Permission> permissions,
            @Nullable Boolean mustChange) {

        static SessionView of(Identity who, @Nullable Boolean mustChange) {
            return new SessionView(
                    who.accountId(),
                    who.loginName(),
                    who.displayName(),
                    who.cadreId(),
                    who.townshipId(),
                    who.roles(),
                    who.permissions(),
                    mustChange);
        }
    }

    @Inject
    SignIn signIn;

    @Inject
    SessionService sessions;

    @Inject
    OwnPassword password;

    @Inject
    Caller caller;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @Operation(
            summary = "Sign in",
            description =
                    "Open to all. 201 with the session cookie; 422 when login name or password is wrong, the name is "
                            + "locked after five wrong passwords, or the account is suspended; 409 security.busy: again in a "
                            + "moment.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public Response open(@Valid @NotNull Credentials credentials, @Context UriInfo here) {
        SignedIn fresh = signIn.signIn(credentials.login(), credentials.password(), addresses.of(request));
        SessionCookie.token(request).ifPresent(sessions::end);
        HttpSession view = request.getSession(false);
        if (view != null) {
            view.invalidate();
        }
        SessionCookie.set(request, response, fresh.token(), fresh.kept());
        return Response.created(here.getAbsolutePath())
                .entity(SessionView.of(fresh.identity(), fresh.mustChange()))
                .build();
    }

    @GET
    @Operation(summary = "Who is signed in", description = "Any signed-in role. 401 when nobody is.")
    public SessionView get() {
        return SessionView.of(caller.require(), null);
    }

    @DELETE
    @Operation(summary = "Sign out", description = "Any signed-in role. 204, also when nobody was signed in.")
    public void end() {
        SessionCookie.token(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
    }

    @PUT
    @Path("password")
    @Operation(
            summary = "Change one's own password",
            description = "Any signed-in role. 204; all other devices are signed out. 422 when the present password "
                    + "is wrong or the new one breaks a rule.")
    public void changePassword(@Valid @NotNull PasswordChange change) {
        String token = SessionCookie.token(request).orElseThrow(() -> new ForbiddenException("security.notSignedIn"));
        password.change(change.present(), change.fresh(), token);
    }
}
