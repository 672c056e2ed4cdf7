package org.gankao.survey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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

    /**
     * A record from a phone; what is missing makes it a damaged one, which is refused by itself.
     *
     * @param id random, 32 hexadecimal digits
     * @param content of a visit: JSON; of a ballot: the envelope in base64
     * @param sha256 of the content
     * @param token of a ballot
     */
    public record UploadRequest(
            @Nullable String id,
            long batch,
            @Nullable String content,
            @Nullable String sha256,
            @Nullable String token) {

        Upload upload() {
            return new Upload(
                    Objects.requireNonNullElse(id, ""),
                    batch,
                    Objects.requireNonNullElse(content, ""),
                    Objects.requireNonNullElse(sha256, ""),
                    token);
        }
    }

    /** Records of one kind, each taken or refused by itself. */
    @Schema(example = """
            {"records": [
             {"id": "0f3c9a1be7d24c58a6b1f00d5e9a7c42", "batch": 12,
              "content": "{\\"household\\":881,\\"outcome\\":\\"NOBODY_HOME\\"}",
              "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""")
    public record Uploads(@NotNull @Size(max = MOST) List<@NotNull @Valid UploadRequest> records) {

        List<Upload> uploads() {
            return records.stream().map(UploadRequest::upload).toList();
        }
    }

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
    @APIResponseSchema(value = Answer[].class, responseCode = "201")
    public Response visits(@Valid @NotNull Uploads uploads) {
        return answers(door.takeVisits(uploads.uploads()));
    }

    @POST
    @Path("ballots")
    @Operation(
            summary = "Bring sealed ballots",
            description =
                    "Role EVALUATOR. 201 with one answer a record, in random order. Nothing about the request is kept.")
    @APIResponseSchema(value = Answer[].class, responseCode = "201")
    public Response ballots(@Valid @NotNull Uploads uploads) {
        return answers(door.takeBallots(uploads.uploads()));
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
