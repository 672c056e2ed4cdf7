package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.hall.Arrangement;
import org.gankao.exam.hall.BatchPlan;
import org.gankao.exam.hall.BatchRow;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.hall.Member;
import org.gankao.exam.hall.MemberService;
import org.gankao.exam.hall.PlaceRow;
import org.gankao.exam.hall.RoomPlan;
import org.gankao.exam.hall.RoomRow;
import org.gankao.exam.hall.RoomStaff;
import org.gankao.platform.rest.Made;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** HTTP face of the arrangement of a session: batches, places, rooms, and who was put where. */
@RequestScoped
@Path("exam-sessions/{session}/hall")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-halls", description = "考场编排 · batches, test places, rooms")
public class HallResource {

    /**
     * Body of a batch.
     *
     * @param opensAt ISO instant
     * @param forms ids of the forms its cadres get; null: drawn when the session is sealed
     */
    @Schema(example = """
            {"name": "上午场", "opensAt": "2026-10-20T01:00:00Z", "closesAt": "2026-10-20T02:30:00Z",
             "entryCode": true}""")
    public record Batch(
            @NotNull String name,
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            boolean entryCode,
            @Nullable List<Long> forms) {

        BatchPlan plan() {
            return new BatchPlan(name, opensAt, closesAt, entryCode, forms == null ? List.of() : forms);
        }
    }

    /** Body of a test place. */
    @Schema(example = "{\"name\": \"县委党校\", \"address\": \"城关路8号\"}")
    public record Place(@NotNull String name, @Nullable String address) {}

    /**
     * Body of a room.
     *
     * @param batch only this batch sits in it; null: every batch that is no make-up
     * @param abreast desks side by side
     */
    @Schema(example = "{\"place\": 2, \"name\": \"第一考场\", \"seats\": 30, \"abreast\": 6}")
    public record Room(
            @NotNull Long place,
            @Nullable Long batch,
            @NotNull String name,
            int seats,
            int abreast) {

        RoomPlan plan() {
            return new RoomPlan(place, batch, name, seats, abreast);
        }
    }

    /** An invigilator in a request. */
    @Schema(example = "{\"loginName\": \"jiankao1\", \"name\": \"钱宏\", \"chief\": true}")
    public record Staff(@NotNull String loginName, @NotNull String name, boolean chief) {}

    /**
     * Whom to put into a batch: all of townships and units, or the staff numbers of a list.
     *
     * @param place null: any place
     */
    @Schema(example = "{\"batch\": 4, \"place\": 2, \"townships\": [3, 5]}")
    public record Put(
            @NotNull Long batch,
            @Nullable Long place,
            @Nullable List<Long> townships,
            @Nullable List<Long> units,
            @Nullable List<String> codes) {}

    /** Cadres in a request. */
    @Schema(example = "{\"cadres\": [41, 42]}")
    public record Cadres(@NotNull List<Long> cadres) {}

    /** How many cadres were put somewhere or taken out. */
    public record Count(int cadres) {}

    /** The arrangement as it stands; whoever is no member will be drawn. */
    public record Hall(List<BatchRow> batches, List<PlaceRow> places, List<RoomRow> rooms, List<Member> members) {

        static Hall of(Arrangement arrangement) {
            return new Hall(
                    arrangement.batches(),
                    arrangement.places(),
                    arrangement.rooms(),
                    List.copyOf(arrangement.members().values()));
        }
    }

    @Inject
    HallService halls;

    @Inject
    MemberService members;

    @GET
    @Operation(summary = "The arrangement", description = "Roles INVIGILATOR, DEPARTMENT, SUPERVISOR.")
    public Hall get(@PathParam("session") long session) {
        return Hall.of(halls.of(session));
    }

    @POST
    @Path("batches")
    @MadeOnce
    @Operation(
            summary = "Add a batch",
            description = "Role DEPARTMENT. 201; 409 once sealed; 422 outside the session's time.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response addBatch(@PathParam("session") long session, @Valid @NotNull Batch batch, @Context UriInfo here) {
        return Made.created(halls.addBatch(session, batch.plan()), here);
    }

    @PUT
    @Path("batches/{id}")
    @Operation(summary = "Change a batch", description = "Role DEPARTMENT. 404; 409 once sealed; 422.")
    public void editBatch(@PathParam("session") long session, @PathParam("id") long id, @Valid @NotNull Batch batch) {
        halls.editBatch(session, id, batch.plan());
    }

    @DELETE
    @Path("batches/{id}")
    @Operation(summary = "Remove a batch", description = "Role DEPARTMENT. 404; 409 once sealed.")
    public void removeBatch(@PathParam("session") long session, @PathParam("id") long id) {
        halls.removeBatch(session, id);
    }

    @POST
    @Path("places")
    @MadeOnce
    @Operation(summary = "Add a test place", description = "Role DEPARTMENT. 201; 422 without a name.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response addPlace(@PathParam("session") long session, @Valid @NotNull Place place, @Context UriInfo here) {
        return Made.created(
                halls.addPlace(session, place.name(), Objects.requireNonNullElse(place.address(), "")), here);
    }

    @DELETE
    @Path("places/{id}")
    @Operation(summary = "Remove a place with its rooms", description = "Role DEPARTMENT. 404; 409 once sealed.")
    public void removePlace(@PathParam("session") long session, @PathParam("id") long id) {
        halls.removePlace(session, id);
    }

    @POST
    @Path("rooms")
    @MadeOnce
    @Operation(
            summary = "Add a room",
            description = "Role DEPARTMENT. 201; once sealed to a make-up only, else 409; 422.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response addRoom(@PathParam("session") long session, @Valid @NotNull Room room, @Context UriInfo here) {
        return Made.created(halls.addRoom(session, room.plan()), here);
    }

    @PUT
    @Path("rooms/{id}")
    @Operation(summary = "Change a room", description = "Role DEPARTMENT. 404; 409 once sealed; 422.")
    public void editRoom(@PathParam("session") long session, @PathParam("id") long id, @Valid @NotNull Room room) {
        halls.editRoom(session, id, room.plan());
    }

    @DELETE
    @Path("rooms/{id}")
    @Operation(summary = "Remove a room", description = "Role DEPARTMENT. 404; 409 once sealed.")
    public void removeRoom(@PathParam("session") long session, @PathParam("id") long id) {
        halls.removeRoom(session, id);
    }

    @PUT
    @Path("rooms/{id}/staff")
    @Operation(
            summary = "Say who watches over a room",
            description = "Role DEPARTMENT; at any time. 404; 422. They see and act in their rooms only.")
    public void setStaff(
            @PathParam("session") long session, @PathParam("id") long id, @NotNull List<@NotNull @Valid Staff> staff) {
        halls.setStaff(
                session,
                id,
                staff.stream()
                        .map(one -> new RoomStaff(one.loginName(), one.name(), one.chief()))
                        .toList());
    }

    @POST
    @Path("members")
    @Operation(
            summary = "Put cadres into a batch",
            description = "Role DEPARTMENT. By township and unit, or by staff number. 404; 409 once sealed; 422 "
                    + "naming staff numbers of nobody who takes part, nothing is stored then.")
    public Count put(@PathParam("session") long session, @Valid @NotNull Put put) {
        if (put.codes() != null) {
            return new Count(members.putListed(session, put.batch(), put.place(), known(put.codes())));
        }
        return new Count(members.put(
                session,
                put.batch(),
                put.place(),
                put.townships() == null ? List.of() : put.townships(),
                put.units() == null ? List.of() : put.units()));
    }

    @POST
    @Path("members/removal")
    @Operation(
            summary = "Take cadres out of their batch: they will be drawn",
            description = "Role DEPARTMENT. 409 once sealed.")
    public Count takeOut(@PathParam("session") long session, @Valid @NotNull Cadres cadres) {
        return new Count(members.takeOut(session, cadres.cadres()));
    }

    private static List<String> known(List<String> codes) {
        if (codes.stream().anyMatch(Objects::isNull)) {
            throw new RuleViolationException("exam.members.nobody");
        }
        return codes;
    }
}
