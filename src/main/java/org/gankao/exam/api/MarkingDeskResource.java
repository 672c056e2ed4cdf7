package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.marking.desk.DeskQuestion;
import org.gankao.exam.marking.desk.DeskService;
import org.gankao.exam.marking.desk.MarkerLine;
import org.gankao.exam.marking.desk.MarkerView;
import org.jspecify.annotations.Nullable;

/** HTTP face of a marker's desk. */
@RequestScoped
@Path("marking-desk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "marking-desk", description = "阅卷台 · answers that people mark, without whose they are")
public class MarkingDeskResource {

    /**
     * Body of a mark.
     *
     * @param points 0 to the points of the item in half points
     * @param remark for the department; may be missing
     * @param together whether answers in the same words get the same at once
     */
    @Schema(example = "{\"points\": 7, \"remark\": \"第二个采分点只答出一半\", \"together\": false}")
    public record Given(
            @NotNull BigDecimal points, @Nullable String remark, boolean together) {}

    /** How many answers were marked. */
    public record Marked(int answers) {}

    @Inject
    DeskService desk;

    @GET
    @Path("questions")
    @Operation(
            summary = "Questions with answers on the desk, and how many wait for the caller",
            description = "Role MARKER, for the whole county.")
    public List<DeskQuestion> questions() {
        return desk.questions();
    }

    @POST
    @Path("sessions/{session}/claims")
    @Operation(
            summary = "The next answer that waits for the caller; it is kept for him a quarter of an hour",
            description = "Role MARKER. 204 if none waits; 404; 409 unless the session is over and not released.")
    @APIResponseSchema(value = MarkerView.class, responseCode = "200")
    public Response next(@PathParam("session") long session, @QueryParam("ref") @NotNull String ref) {
        return desk.next(session, ref)
                .map(Response::ok)
                .orElseGet(Response::noContent)
                .build();
    }

    @GET
    @Path("sessions/{session}/marks")
    @Operation(summary = "What the caller gave so far to a question, newest first", description = "Role MARKER. 404.")
    public List<MarkerLine> own(@PathParam("session") long session, @QueryParam("ref") @NotNull String ref) {
        return desk.own(session, ref);
    }

    @GET
    @Path("answers/{script}")
    @Operation(
            summary = "An answer that waits for the caller or that he marked",
            description = "Role MARKER. 404 for any other.")
    public MarkerView get(@PathParam("script") long script) {
        return desk.get(script);
    }

    @POST
    @Path("answers/{script}/marks")
    @Operation(
            summary = "Mark an answer, or change the caller's mark while nobody else has marked it",
            description =
                    "Role MARKER. Points in half points from 0 to those of the item, else 422. 404; 409 if enough people have "
                            + "marked it.")
    public Marked mark(@PathParam("script") long script, @Valid @NotNull Given given) {
        return new Marked(
                desk.mark(script, given.points(), given.remark() == null ? "" : given.remark(), given.together()));
    }
}
