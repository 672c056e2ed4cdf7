package org.gankao.locality.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.locality.CadreDuties;
import org.gankao.locality.GridRow;
import org.gankao.locality.HouseholdCategory;
import org.gankao.locality.HouseholdChange;
import org.gankao.locality.HouseholdFile;
import org.gankao.locality.HouseholdFileService;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.VillageDuties;
import org.gankao.locality.VillageRow;
import org.gankao.locality.VillageService;
import org.gankao.people.CadreFile;
import org.gankao.people.CadreFileService;
import org.gankao.people.CadreQuery;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.security.Caller;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** The roster: units, cadres, villages, grids, households. Sensitive fields are masked unless asked for in clear. */
@RequestScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "roster", description = "花名册 · the roster")
public class RosterResource {

    @Inject
    UnitService units;

    @Inject
    CadreService cadres;

    @Inject
    CadreFileService cadreFiles;

    @Inject
    VillageService villages;

    @Inject
    HouseholdFileService households;

    @Inject
    Caller caller;

    /** A cadre by staff number who is to link a household from a day on. */
    @Schema(example = "{\"cadre\": \"C0001\", \"from\": \"2026-10-08\"}")
    public record NewDuty(@NotBlank String cadre, @NotNull LocalDate from) {}

    /**
     * A household as it is to be.
     *
     * @param version as it was when the household was read
     */
    @Schema(example = """
            {"door": "12号", "note": "", "category": "CARED", "memberCount": 3, "away": false, "version": 1}""")
    public record HouseholdRequest(
            @NotNull String door,
            @Nullable String note,
            @NotNull HouseholdCategory category,
            int memberCount,
            boolean away,
            int version) {

        HouseholdChange change() {
            return new HouseholdChange(door, note == null ? "" : note, category, memberCount, away, version);
        }
    }

    /** The duty to end, by cadre and first day, and its last day. */
    @Schema(example = "{\"cadreId\": 41, \"from\": \"2025-01-06\", \"until\": \"2026-10-07\"}")
    public record EndedDuty(
            long cadreId, @NotNull LocalDate from, @NotNull LocalDate until) {}

    @GET
    @Path("units")
    @Operation(summary = "All units, the county first", description = "Any signed-in role.")
    public List<UnitRow> units() {
        caller.require();
        return units.all();
    }

    @GET
    @Path("cadres")
    @Operation(
            summary = "A page of cadres by name",
            description =
                    "Roles ADMINISTRATOR, DEPARTMENT, SUPERVISOR, TOWNSHIP_ORGANISER of his township. max is at most 500.")
    public Page<CadreRow> cadres(
            @QueryParam("q") @Nullable String text,
            @QueryParam("unit") @Nullable Long unit,
            @QueryParam("township") @Nullable Long township,
            @QueryParam("category") @Nullable PostCategory category,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("50") int max) {
        return cadres.page(new CadreQuery(text, unit, township, category, first, max));
    }

    @GET
    @Path("cadres/{id}")
    @Operation(
            summary = "A cadre with sensitive fields",
            description =
                    "Roles ADMINISTRATOR, DEPARTMENT, SUPERVISOR, TOWNSHIP_ORGANISER in his township. Masked; with "
                            + "clear=true in clear, which needs that right and leaves a trace. 403, 404.")
    public CadreFile cadre(@PathParam("id") long id, @QueryParam("clear") boolean clear) {
        return clear ? cadreFiles.inClear(id) : cadreFiles.masked(id);
    }

    @GET
    @Path("cadres/{id}/duties")
    @Operation(
            summary = "Villages and households a cadre links today",
            description = "Roles ADMINISTRATOR, DEPARTMENT, SUPERVISOR, TOWNSHIP_ORGANISER in his township. 403, 404.")
    public CadreDuties duties(@PathParam("id") long id) {
        return households.ofCadre(id);
    }

    @GET
    @Path("villages")
    @Operation(summary = "Villages by code", description = "Any signed-in role. Filter: township.")
    public List<VillageRow> villages(@QueryParam("township") @Nullable Long township) {
        caller.require();
        return township == null ? villages.all() : villages.ofTownship(township);
    }

    @GET
    @Path("villages/{id}/grids")
    @Operation(summary = "Grids of a village", description = "Any signed-in role.")
    public List<GridRow> grids(@PathParam("id") long id) {
        caller.require();
        return villages.gridsOf(id);
    }

    @GET
    @Path("villages/{id}/households")
    @Operation(
            summary = "Households of a village in walking order",
            description = "Roles ADMINISTRATOR, DEPARTMENT, SUPERVISOR, TOWNSHIP_ORGANISER in his township. 403, 404.")
    public List<HouseholdRow> households(@PathParam("id") long id) {
        return households.ofVillage(id);
    }

    @GET
    @Path("villages/{id}/duties")
    @Operation(
            summary = "Who links a village and each of its households today",
            description = "Roles ADMINISTRATOR, DEPARTMENT, SUPERVISOR, TOWNSHIP_ORGANISER in his township. 403, 404.")
    public VillageDuties villageDuties(@PathParam("id") long id) {
        return households.dutiesOf(id);
    }

    @GET
    @Path("households/{id}")
    @Operation(
            summary = "A household with members and duties",
            description =
                    "Roles ADMINISTRATOR, DEPARTMENT, SUPERVISOR, TOWNSHIP_ORGANISER in his township. Masked; with "
                            + "clear=true in clear, which needs that right and leaves a trace. 403, 404.")
    public HouseholdFile household(@PathParam("id") long id, @QueryParam("clear") boolean clear) {
        return clear ? households.inClear(id) : households.masked(id);
    }

    @PUT
    @Path("households/{id}")
    @Operation(
            summary = "Change a household",
            description = "Roles DEPARTMENT, TOWNSHIP_ORGANISER in his township. 204; 409 if it was changed "
                    + "meanwhile; 422.")
    public void change(@PathParam("id") long id, @Valid @NotNull HouseholdRequest change) {
        households.change(id, change.change());
    }

    @POST
    @Path("households/{id}/duties")
    @MadeOnce
    @Operation(
            summary = "Let a cadre link a household",
            description = "Roles DEPARTMENT, TOWNSHIP_ORGANISER in his township. 204; 404 for an unknown cadre, 409 "
                    + "if he does.")
    public void link(@PathParam("id") long id, @Valid @NotNull NewDuty duty) {
        households.link(id, duty.cadre(), duty.from());
    }

    @POST
    @Path("households/{id}/duties/end")
    @Operation(
            summary = "End a duty",
            description = "Roles DEPARTMENT, TOWNSHIP_ORGANISER in his township. 204; 409 if it has ended; 422.")
    public void unlink(@PathParam("id") long id, @Valid @NotNull EndedDuty duty) {
        households.unlink(id, duty.cadreId(), duty.from(), duty.until());
    }
}
