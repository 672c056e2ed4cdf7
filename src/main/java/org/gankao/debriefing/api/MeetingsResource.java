package org.gankao.debriefing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.debriefing.Attendance;
import org.gankao.debriefing.MeetingPaperService;
import org.gankao.debriefing.MeetingRow;
import org.gankao.debriefing.MeetingService;
import org.gankao.debriefing.MeetingSheet;
import org.gankao.debriefing.TallyLine;
import org.gankao.debriefing.VotePapers;
import org.gankao.debriefing.VoterGroup;
import org.gankao.platform.text.Locales;

/** HTTP face of {@link MeetingService}: the day of a debriefing review, for the two who lead it. */
@RequestScoped
@Path("debriefings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "debriefings")
public class MeetingsResource {

    private static final int MOST_CADRES = 200;

    public record GroupRequest(@NotNull VoterGroup voters, int entitled, int present) {}

    public record PapersRequest(int printed, int issued, int spoiled, int unused, int returned) {}

    @Schema(example = """
            {"attendance": [{"voters": "VILLAGE_DELEGATE", "entitled": 30, "present": 25}],
             "papers": {"printed": 30, "issued": 25, "spoiled": 1, "unused": 4, "returned": 25}}""")
    public record RecordRequest(
            @NotNull @Size(max = 10) List<@NotNull @Valid GroupRequest> attendance,
            @NotNull @Valid PapersRequest papers) {}

    public record LineRequest(long cadre, int satisfied, int basic, int dissatisfied, int unknown, int invalid) {}

    @Schema(example = """
            {"lines": [{"cadre": 7, "satisfied": 18, "basic": 4, "dissatisfied": 1, "unknown": 1, "invalid": 1}]}""")
    public record CountRequest(
            @NotNull @Size(max = MOST_CADRES) List<@NotNull @Valid LineRequest> lines) {}

    /** @param sha256 of the record that was read */
    @Schema(example = "{\"sha256\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
    public record SignRequest(@NotBlank String sha256) {}

    @Inject
    MeetingService service;

    @Inject
    MeetingPaperService papers;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(summary = "The caller's debriefing reviews", description = "Role EVALUATOR.")
    public List<MeetingRow> mine() {
        return service.mine();
    }

    @GET
    @Path("{meeting}")
    @Operation(
            summary = "A debriefing review the caller leads",
            description =
                    "Role EVALUATOR. What the other scrutineer counted is not told before both have; 404 not the caller's.")
    public MeetingSheet sheet(@PathParam("meeting") long meeting) {
        return service.sheet(meeting);
    }

    @GET
    @Path("{meeting}/papers.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "Blank papers: ballot paper, vote issue and return record, tally sheet",
            description = "Role EVALUATOR. 404 not the caller's.")
    public Response papers(@PathParam("meeting") long meeting) {
        return Response.ok(papers.blank(meeting, Locales.of(request)))
                .header("Content-Disposition", "inline; filename=\"debriefing-%d.pdf\"".formatted(meeting))
                .build();
    }

    @POST
    @Path("{meeting}/open")
    @Operation(
            summary = "Open the meeting",
            description = "Role EVALUATOR. 204; 404 not the caller's; 409 before its day or begun.")
    public void open(@PathParam("meeting") long meeting) {
        service.open(meeting);
    }

    @POST
    @Path("{meeting}/record")
    @Operation(
            summary = "Write down attendance and the vote issue and return record",
            description =
                    "Role EVALUATOR. 204; 404 not the caller's; 409 not open or counted; 422 numbers that do not agree.")
    public void record(@PathParam("meeting") long meeting, @Valid @NotNull RecordRequest body) {
        PapersRequest written = body.papers();
        service.record(
                meeting,
                body.attendance().stream()
                        .map(g -> new Attendance(g.voters(), g.entitled(), g.present()))
                        .toList(),
                new VotePapers(
                        written.printed(), written.issued(), written.spoiled(), written.unused(), written.returned()));
    }

    @POST
    @Path("{meeting}/count")
    @Operation(
            summary = "Hand in what the caller counted alone",
            description =
                    "Role EVALUATOR. 204; 404 not the caller's; 409 not open, no record yet or counted; 422 numbers that do not agree.")
    public void count(@PathParam("meeting") long meeting, @Valid @NotNull CountRequest count) {
        service.count(
                meeting,
                count.lines().stream()
                        .map(l -> new TallyLine(
                                l.cadre(), l.satisfied(), l.basic(), l.dissatisfied(), l.unknown(), l.invalid()))
                        .toList());
    }

    @POST
    @Path("{meeting}/count-again")
    @Operation(
            summary = "Set both counts aside and count again",
            description = "Role EVALUATOR. 204; 404 not the caller's; 409 nobody has counted, or both have signed.")
    public void countAgain(@PathParam("meeting") long meeting) {
        service.countAgain(meeting);
    }

    @POST
    @Path("{meeting}/sign")
    @Operation(
            summary = "Sign the record; with both signatures it is final",
            description =
                    "Role EVALUATOR. 204; 404 not the caller's; 409 not counted alike, another record, or signed.")
    public void sign(@PathParam("meeting") long meeting, @Valid @NotNull SignRequest sign) {
        service.sign(meeting, sign.sha256());
    }
}
