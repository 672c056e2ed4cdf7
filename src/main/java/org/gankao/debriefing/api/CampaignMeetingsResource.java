package org.gankao.debriefing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.debriefing.MeetingPlanService;
import org.gankao.debriefing.MeetingRow;
import org.gankao.platform.rest.MadeOnce;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link MeetingPlanService}: the department plans, changes and voids debriefing reviews. */
@RequestScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "debriefings")
public class CampaignMeetingsResource {

    /** @param township null: all */
    @Schema(example = """
            {"township": null, "from": "2026-11-09", "until": "2026-11-13", "place": "村委会会议室"}""")
    public record PlanRequest(
            @Nullable Long township,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank String place) {}

    @Schema(example = """
            {"pair": 3, "day": "2026-11-10", "starts": "15:00", "place": "河口村小学"}""")
    public record ChangeRequest(
            long pair,
            @NotNull LocalDate day,
            @NotBlank String starts,
            @NotBlank String place) {}

    @Schema(example = "{\"reason\": \"票箱一度无人看管\"}")
    public record VoidRequest(@NotBlank String reason) {}

    /** @param planned meetings newly planned */
    public record Planned(int planned) {}

    @Inject
    MeetingPlanService plans;

    @GET
    @Path("{id}/debriefings")
    @Operation(
            summary = "Debriefing reviews by day: turnout, never votes",
            description = "Roles DEPARTMENT, SUPERVISOR. 404 no such campaign.")
    public List<MeetingRow> meetings(@PathParam("id") long id) {
        return plans.meetings(id, null, null);
    }

    @GET
    @Path("{id}/debriefings/townships")
    @Operation(
            summary = "Debriefing reviews planned, held and signed by township",
            description = "Roles DEPARTMENT, SUPERVISOR. 404 no such campaign.")
    public List<MeetingPlanService.TownshipMeetings> townships(@PathParam("id") long id) {
        return plans.townships(id);
    }

    @POST
    @Path("{id}/debriefings")
    @MadeOnce
    @Operation(
            summary = "Plan a debriefing review in every village that has none",
            description =
                    "Role DEPARTMENT. 201; 404 no such campaign; 409 not between draw and closing, or nothing to plan; 422 the days do not fit.")
    @APIResponseSchema(value = Planned.class, responseCode = "201")
    public Response plan(@PathParam("id") long id, @Valid @NotNull PlanRequest plan) {
        return Response.status(Response.Status.CREATED)
                .entity(new Planned(plans.plan(id, plan.township(), plan.from(), plan.until(), plan.place())))
                .build();
    }

    @POST
    @Path("{id}/debriefings/{meeting}/change")
    @Operation(
            summary = "Move a debriefing review that is still to come, or give it to another pair",
            description =
                    "Role DEPARTMENT. 204; 404 no such meeting or pair of it; 409 begun; 422 the pair must stay away from the village.")
    public void change(
            @PathParam("id") long id, @PathParam("meeting") long meeting, @Valid @NotNull ChangeRequest change) {
        plans.change(id, meeting, change.pair(), change.day(), change.starts(), change.place());
    }

    @POST
    @Path("{id}/debriefings/{meeting}/void")
    @Operation(
            summary = "Nothing of a debriefing review counts",
            description =
                    "Role DEPARTMENT. 204; 404 no such meeting of it; 409 void already or opened; 422 reason too long.")
    public void voidMeeting(
            @PathParam("id") long id, @PathParam("meeting") long meeting, @Valid @NotNull VoidRequest reason) {
        plans.voidMeeting(id, meeting, reason.reason());
    }
}
