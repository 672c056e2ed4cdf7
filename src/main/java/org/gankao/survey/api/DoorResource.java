package org.gankao.survey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.survey.DoorDay;
import org.gankao.survey.DoorService;
import org.gankao.survey.DoorService.Receipt;
import org.gankao.survey.DoorService.Upload;
import org.jspecify.annotations.Nullable;

/** What a phone at the doors fetches in the morning and brings when it has a network. */
@RequestScoped
@Path("door")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "door", description = "入户测评 · the evaluators' phones")
public class DoorResource {

    private static final int MOST = 500;

    /** Records of one kind, each taken or refused by itself. */
    public record Uploads(@NotNull @Size(max = MOST) List<Upload> records) {}

    /**
     * Answer to one record.
     *
     * @param receipt ECDSA signature over {@code gankao-receipt-1}, kind, id and hash; absent if refused
     * @param refusal stable key of the reason
     * @param detail the reason, worded
     */
    public record Answer(
            String id,
            @Nullable String receipt,
            @Nullable String refusal,
            @Nullable String detail) {}

    @Inject
    DoorService door;

    @Inject
    Wording wording;

    @Context
    HttpServletRequest request;

    @GET
    @Path("today")
    @Operation(
            summary = "Today's route, questionnaire, keys and tokens",
            description = "Role EVALUATOR. Everything a phone needs for a day without a network."
                    + " Without a village today: the next day's route, or campaignId 0.")
    public DoorDay today() {
        return door.today();
    }

    @POST
    @Path("visits")
    @Operation(
            summary = "Bring visit records",
            description =
                    "Role EVALUATOR. 201 with one answer a record. A record that comes again gets its receipt again;"
                            + " only the signed receipt proves that it is stored.")
    public Response visits(@NotNull Uploads uploads) {
        return answers(door.takeVisits(uploads.records()));
    }

    @POST
    @Path("ballots")
    @Operation(
            summary = "Bring sealed ballots",
            description =
                    "Role EVALUATOR. 201 with one answer a record, in random order. Nothing about the request is kept.")
    public Response ballots(@NotNull Uploads uploads) {
        return answers(door.takeBallots(uploads.records()));
    }

    private Response answers(List<Receipt> receipts) {
        Locale locale = Locales.of(request);
        List<Answer> answers = receipts.stream()
                .map(r -> new Answer(
                        r.id(),
                        r.receipt(),
                        r.refusal(),
                        r.refusal() == null ? null : wording.text(locale, r.refusal())))
                .toList();
        return Response.status(Response.Status.CREATED).entity(answers).build();
    }
}
