package org.gankao.practice.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.paper.Media;
import org.gankao.practice.MockAnswer;
import org.gankao.practice.MockPaper;
import org.gankao.practice.MockResult;
import org.gankao.practice.MockService;
import org.gankao.practice.PracticeItem;
import org.gankao.practice.PracticeOverview;
import org.gankao.practice.PracticeService;
import org.gankao.practice.PracticeSet;
import org.gankao.practice.Verdict;
import org.gankao.practice.WrongItem;

/** HTTP face of {@link PracticeService}. */
@RequestScoped
@Path("practice")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "practice", description = "练习 · a cadre's own practice; nobody else has access, and it counts for nothing")
public class PracticeResource {

    /**
     * Body of an answer.
     *
     * @param item code
     * @param revision of the wording that was answered
     * @param response in the syntax of the test page
     */
    @Schema(example = """
            {"item": "land-0001", "revision": 1, "response": "B"}""")
    public record Answer(
            @NotNull String item, int revision, @NotNull String response) {}

    /** Body of a mock paper handed in. */
    @Schema(example = """
            {"answers": [{"item": "land-0001", "revision": 1, "response": "B"}]}""")
    public record MockAnswers(@NotNull List<@NotNull @Valid MockAnswer> answers) {}

    @Inject
    PracticeService practice;

    @Inject
    MockService mock;

    @GET
    @Operation(
            summary = "What the caller may practise: due today, wrong answers, topics",
            description = "Role CADRE. 403 if the account belongs to no cadre.")
    public PracticeOverview overview() {
        return practice.overview();
    }

    @GET
    @Path("items")
    @Operation(
            summary = "Items to practise, without their keys",
            description =
                    "Role CADRE. `set` TOPIC, DUE or WRONG; `topic` narrows it to one. Items in papers whose "
                            + "results are not released, and their enemies, are never among them. 422 if more than 50 are asked for.")
    public List<PracticeItem> items(
            @QueryParam("set") @DefaultValue("TOPIC") PracticeSet set,
            @QueryParam("topic") @DefaultValue("") String topic,
            @QueryParam("most") @DefaultValue("10") int most) {
        return practice.items(set, topic, most);
    }

    @GET
    @Path("items/{item}/pictures/{sha256}")
    @Produces("image/*")
    @Operation(summary = "A picture of an item in practice", description = "Role CADRE. 404.")
    public Response picture(@PathParam("item") String item, @PathParam("sha256") String sha256) {
        Media picture = practice.picture(item, sha256);
        return Response.ok(picture.content(), picture.mediaType())
                .header("Cache-Control", "private, max-age=600")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    @POST
    @Path("answers")
    @Operation(
            summary = "Answer an item and see at once whether it is right, why, and by which law",
            description =
                    "Role CADRE. 409 if the item has left practice or has another wording since; 422 if the answer is "
                            + "empty or too long.")
    public Verdict answer(@Valid @NotNull Answer answer) {
        return practice.answer(answer.item(), answer.revision(), answer.response());
    }

    @GET
    @Path("wrong-items")
    @Operation(summary = "The caller's wrong-answer book, newest first", description = "Role CADRE.")
    public List<WrongItem> wrong() {
        return practice.wrong();
    }

    @DELETE
    @Path("wrong-items/{item}")
    @Operation(
            summary = "Take an item out of the wrong-answer book",
            description = "Role CADRE. 404 if it is not in it.")
    public void takeOut(@PathParam("item") String item) {
        practice.takeOut(item);
    }

    @GET
    @Path("mock-paper")
    @Operation(
            summary = "A mock paper by the newest blueprint of the current cycle",
            description =
                    "Role CADRE. Made anew each time and kept nowhere; `missing` tells how many items practice lacks.")
    public MockPaper mockPaper() {
        return mock.draw();
    }

    @POST
    @Path("mock-answers")
    @Operation(
            summary = "Have a mock paper marked",
            description = "Role CADRE. The result is told once and kept nowhere; wrong answers enter the caller's own "
                    + "wrong-answer book. 422 without answers, with more than 300, or two for one item.")
    public MockResult mockAnswers(@Valid @NotNull MockAnswers given) {
        return mock.mark(given.answers());
    }

    @DELETE
    @Operation(
            summary = "Delete all that is kept of the caller's practice",
            description = "Role CADRE. It cannot be undone.")
    public void forget() {
        practice.forget();
    }
}
