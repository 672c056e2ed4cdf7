package org.gankao.security.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.IfMatch;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.rest.Made;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.security.Role;
import org.gankao.platform.text.Locales;
import org.gankao.security.AccountQuery;
import org.gankao.security.AccountRow;
import org.gankao.security.AccountService;
import org.gankao.security.FirstAccounts;
import org.gankao.security.SlipRow;
import org.gankao.security.SlipService;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** Accounts, first passwords and their slips. */
@RequestScoped
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts", description = "账号 · who can sign in")
public class AccountsResource {

    /**
     * A new account, without a password until it is given a first one.
     *
     * @param townshipId township of an organiser; absent for everybody else
     * @param cadreId the cadre it belongs to, needed for the role CADRE
     */
    @Schema(example = "{\"loginName\": \"mingti2\", \"displayName\": \"何文\", \"roles\": [\"AUTHOR\"]}")
    public record NewAccount(
            @NotNull String loginName,
            @NotNull String displayName,
            @NotNull Set<@NotNull Role> roles,
            @Nullable Long townshipId,
            @Nullable Long cadreId) {}

    /** Name, roles and scope to come. */
    @Schema(example = "{\"displayName\": \"何文\", \"roles\": [\"AUTHOR\", \"MARKER\"]}")
    public record Edit(
            @NotNull String displayName,
            @NotNull Set<@NotNull Role> roles,
            @Nullable Long townshipId) {}

    /** Where the slips with fresh first passwords are. */
    public record Batch(String batch) {}

    @Inject
    AccountService accounts;

    @Inject
    SlipService slips;

    @Inject
    FirstAccounts firstAccounts;

    @Inject
    HttpServletRequest request;

    @GET
    @Operation(summary = "Accounts by login name", description = "Roles ADMINISTRATOR, SUPERVISOR.")
    public Page<AccountRow> page(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("role") @Nullable Role role,
            @QueryParam("first") @DefaultValue("0") @Min(0) int first,
            @QueryParam("max") @DefaultValue("50") @Min(1) @Max(1000) int max) {
        return accounts.page(new AccountQuery(text, role, first, max));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One account",
            description = "Roles ADMINISTRATOR, SUPERVISOR. 404 if there is no such account.")
    public AccountRow get(@PathParam("id") long id) {
        return accounts.find(id);
    }

    @GET
    @Path("of-cadre/{cadre}")
    @Operation(
            summary = "The account of a cadre",
            description = "Roles ADMINISTRATOR, SUPERVISOR, DEPARTMENT, TOWNSHIP_ORGANISER; a township organiser "
                    + "for cadres of his township. 403; 404 if there is no such cadre or he has no account.")
    public AccountRow ofCadre(@PathParam("cadre") long cadre) {
        return accounts.ofCadre(cadre).orElseThrow(() -> new NotFoundException("security.account.unknown"));
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Make an account",
            description = "Role ADMINISTRATOR. 201; 409 when the login name is taken or the cadre has an account; "
                    + "422 when roles exclude each other or a township is missing.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response create(@Valid @NotNull NewAccount fresh, @Context UriInfo here) {
        long id = accounts.create(
                fresh.loginName(), fresh.displayName(), fresh.roles(), fresh.townshipId(), fresh.cadreId());
        return Made.created(id, here);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Name, roles and scope",
            description = "Role ADMINISTRATOR, but not for himself. 204; acts at once; 409 for the last "
                    + "administrator; 412 if it was changed since it was read; 422 when roles exclude each other; 428 "
                    + "without If-Match.")
    public void edit(
            @PathParam("id") long id, @HeaderParam(IfMatch.HEADER) @Nullable String match, @Valid @NotNull Edit edit) {
        accounts.edit(id, edit.displayName(), edit.roles(), edit.townshipId(), IfMatch.version(match));
    }

    @POST
    @Path("{id}/suspension")
    @Operation(summary = "Close an account", description = "Role ADMINISTRATOR. 204; its sessions end at once.")
    public void suspend(@PathParam("id") long id) {
        accounts.suspend(id);
    }

    @DELETE
    @Path("{id}/suspension")
    @Operation(summary = "Open it again", description = "Role ADMINISTRATOR. 204.")
    public void reactivate(@PathParam("id") long id) {
        accounts.reactivate(id);
    }

    @DELETE
    @Path("{id}/lock")
    @Operation(summary = "Lift the lock after wrong passwords", description = "Role ADMINISTRATOR. 204.")
    public void unlock(@PathParam("id") long id) {
        accounts.unlock(id);
    }

    @POST
    @Path("{id}/first-password")
    @MadeOnce
    @Operation(
            summary = "Give a new first password",
            description = "Roles ADMINISTRATOR, DEPARTMENT, TOWNSHIP_ORGANISER; a township organiser for cadres of "
                    + "his township. The present password is void at once. 201 with the batch of its slip.")
    @APIResponseSchema(value = Batch.class, responseCode = "201")
    public Response reset(@PathParam("id") long id, @Context UriInfo here) {
        String batch = slips.reset(id);
        return Response.created(
                        here.getBaseUriBuilder().path("accounts/slips/{batch}").build(batch))
                .entity(new Batch(batch))
                .build();
    }

    @POST
    @Path("from-roster")
    @MadeOnce
    @Operation(
            summary = "Accounts for all cadres without one",
            description = "Role ADMINISTRATOR. 202 with the job, whose result is the batch of slips; 409 while one "
                    + "is running.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response fromRoster(@Context UriInfo here) {
        return JobStarted.accepted(firstAccounts.start(Locales.of(request)), here);
    }

    @GET
    @Path("slips/{batch}")
    @Operation(
            summary = "Slips of a batch",
            description = "Roles ADMINISTRATOR, DEPARTMENT, TOWNSHIP_ORGANISER: who made them, for 30 minutes after "
                    + "the first look, a day at most; each look is in the ledger. 404 otherwise.")
    public List<SlipRow> slips(@PathParam("batch") String batch) {
        return slips.show(batch);
    }

    @DELETE
    @Path("slips/{batch}")
    @Operation(
            summary = "Destroy printed slips",
            description = "Roles ADMINISTRATOR, DEPARTMENT, TOWNSHIP_ORGANISER: who made them. 204; the passwords "
                    + "stay valid.")
    public void destroy(@PathParam("batch") String batch) {
        slips.destroy(batch);
    }
}
