package org.gankao.exam.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.marking.OwnResult;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.paper.FormDesk;
import org.gankao.exam.paper.FormDocument;
import org.gankao.exam.sitting.AnswerDesk;
import org.gankao.exam.sitting.AnswerService;
import org.gankao.exam.sitting.AnswerStep;
import org.gankao.exam.sitting.HandInReceipt;
import org.gankao.exam.sitting.Opening;
import org.gankao.exam.sitting.RescueKit;
import org.gankao.exam.sitting.SaveReceipt;
import org.gankao.exam.sitting.Signal;
import org.gankao.exam.sitting.SignalKind;
import org.gankao.exam.sitting.Signals;
import org.gankao.exam.sitting.SittingGuard;
import org.gankao.exam.sitting.SittingService;
import org.gankao.exam.sitting.SittingView;
import org.gankao.exam.sitting.Whereabouts;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * A cadre's own sittings: what the exam page talks to. Times are milliseconds since 1970 UTC, by the server's clock. One
 * object for all requests, because making one for each costs a good part of saving an answer.
 */
@ApplicationScoped
@Path("sittings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sittings", description = "应试 · a cadre's own sittings")
public class SittingsResource {

    private static final String DEVICE = "X-Device-Epoch";

    /**
     * One answer; or, with {@code signal}, something the page noticed, which rides along.
     *
     * @param item item number on the paper, for example {@code K12}
     * @param seq counted up by the device with every answer, from 1
     * @param response as {@code SectionItem} says for the item's type; empty: taken back
     * @param at when it was given by the device's clock, milliseconds; evidence only
     * @param signal AWAY: the page was not in front; PASTE: text was pasted; null: it is an answer
     * @param amount of a signal: milliseconds away, characters pasted
     */
    @Schema(example = "{\"item\": \"K12\", \"seq\": 1, \"response\": \"A,C\", \"at\": 1792458000000}")
    public record Answer(
            @Nullable String item,
            int seq,
            @Nullable String response,
            @Nullable Long at,
            @Nullable String signal,
            @Nullable Integer amount) {

        boolean isSignal() {
            return signal != null;
        }

        /** @return null for what a page of another version may notice */
        @Nullable
        Signal noticed() {
            return switch (signal == null ? "" : signal) {
                case "AWAY" -> noticed(SignalKind.AWAY);
                case "PASTE" -> noticed(SignalKind.PASTE);
                default -> null;
            };
        }

        private Signal noticed(SignalKind kind) {
            return new Signal(kind, seq, at == null ? null : Instant.ofEpochMilli(at), amount == null ? 0 : amount);
        }

        AnswerStep step() {
            if (item == null || response == null) {
                throw new RuleViolationException("exam.answer.item");
            }
            return new AnswerStep(item, seq, response, at == null ? null : Instant.ofEpochMilli(at));
        }
    }

    /** A saved answer, by what identifies it on the device. */
    public record Saved(String item, int seq) {}

    /**
     * What the server has stored of a batch.
     *
     * @param verdict ACCEPTED: committed and counting; LATE: on the list two people decide on
     */
    public record Receipt(
            String verdict,
            List<Saved> committed,
            List<Saved> late,
            long now,
            @Nullable Long deadline) {

        static Receipt of(SaveReceipt receipt) {
            List<Saved> steps = receipt.steps().stream()
                    .map(step -> new Saved(step.item(), step.seq()))
                    .toList();
            boolean late = receipt.verdict() == org.gankao.exam.sitting.Verdict.LATE;
            return new Receipt(
                    receipt.verdict().name(),
                    late ? List.of() : steps,
                    late ? steps : List.of(),
                    receipt.now().toEpochMilli(),
                    millis(receipt.deadline()));
        }
    }

    /**
     * Body of a start; may be absent.
     *
     * @param code what the invigilator reads out, if the batch asks for it
     * @param ahead hash of the encrypted paper the device fetched before, if it did
     */
    @Schema(example = "{\"code\": \"4821\"}")
    public record Start(@Nullable String code, @Nullable String ahead) {}

    /** Hand-in receipt. */
    public record HandedIn(long at, String by, int answered, boolean late) {

        static HandedIn of(HandInReceipt receipt) {
            return new HandedIn(receipt.at().toEpochMilli(), receipt.by().name(), receipt.answered(), receipt.late());
        }
    }

    /**
     * A sitting as it stands.
     *
     * @param seed order of items and options
     * @param epoch device that may answer; 0 before the start
     * @param pausedAt its clock stands still since then; null: it runs
     * @param where batch, room and seat; null: the session has neither
     * @param sealedPaper hash of the encrypted paper to fetch before the start; null: none, or not yet
     * @param rescue what the device needs for an emergency file; null unless under way
     * @param safeBrowser whether it is opened with Safe Exam Browser only
     */
    public record Sitting(
            long id,
            String name,
            String state,
            String phase,
            long waitingFrom,
            long opensAt,
            long startUntil,
            long closesAt,
            int minutes,
            int seed,
            int epoch,
            @Nullable Long deadline,
            @Nullable Long handedInAt,
            @Nullable String handedInBy,
            @Nullable Long pausedAt,
            @Nullable Whereabouts where,
            @Nullable String sealedPaper,
            @Nullable RescueKit rescue,
            boolean safeBrowser,
            long now) {

        static Sitting of(SittingView view) {
            return new Sitting(
                    view.id(),
                    view.name(),
                    view.state().name(),
                    view.phase().name(),
                    view.waitingFrom().toEpochMilli(),
                    view.opensAt().toEpochMilli(),
                    view.startUntil().toEpochMilli(),
                    view.closesAt().toEpochMilli(),
                    view.durationMinutes(),
                    view.seed(),
                    view.epoch(),
                    millis(view.deadline()),
                    millis(view.handedInAt()),
                    view.handedInBy() == null ? null : view.handedInBy().name(),
                    millis(view.pausedAt()),
                    view.where(),
                    view.sealedPaper(),
                    view.rescue(),
                    view.safeBrowser(),
                    view.now().toEpochMilli());
        }
    }

    @Inject
    SittingService sittings;

    @Inject
    AnswerDesk desk;

    @Inject
    AnswerService answers;

    @Inject
    Signals signals;

    @Inject
    FormDesk forms;

    @Inject
    ResultService results;

    @GET
    @Operation(summary = "The caller's sittings, newest first", description = "Role CADRE.")
    public List<Sitting> own() {
        return sittings.own().stream().map(Sitting::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of the caller's sittings", description = "Role CADRE. 404 if it is not his.")
    public Sitting get(@PathParam("id") long id) {
        return Sitting.of(sittings.own(id));
    }

    @GET
    @Path("{id}/pulse")
    @Operation(
            summary = "State and server time; tells that the device is alive",
            description = "Role CADRE. Header X-Device-Epoch. Asked every half minute while a test runs.")
    public Sitting pulse(@PathParam("id") long id, @HeaderParam(DEVICE) int epoch) {
        return Sitting.of(sittings.pulse(id, epoch));
    }

    @GET
    @Path("{id}/browser")
    @InSafeBrowser
    @Operation(
            summary = "Whether this browser will do",
            description =
                    "Role CADRE. 204 if it does, 403 if the session asks for Safe Exam Browser, 404 if it is not his.")
    public void browser(@PathParam("id") long id) {
        sittings.own(id);
    }

    @POST
    @Path("{id}/start")
    @InSafeBrowser
    @Operation(
            summary = "Start",
            description =
                    "Role CADRE. Starts on the asking device, whose epoch is 1 then; again: the sitting as it stands. "
                            + "422 before the opening, after the last instant to start, and without the code if the batch asks for "
                            + "one; 409 while it is paused, or for some minutes after five wrong codes; 403 if the session asks "
                            + "for Safe Exam Browser and this is another.")
    public Sitting start(@PathParam("id") long id, @Nullable Start entry) {
        return Sitting.of(sittings.start(id, entry == null ? null : entry.code()));
    }

    @POST
    @Path("{id}/open")
    @InSafeBrowser
    @Operation(
            summary = "Start and get the paper, in one request",
            description =
                    "Role CADRE. Starts as start does, with its refusals. The reply has the sitting, and while it is under way "
                            + "the paper and the personal sections, as paper and supplement give them. A device that names the "
                            + "encrypted paper it fetched ahead gets the key to it in place of the paper.")
    @APIResponseSchema(value = Object.class, responseCode = "200")
    public Response open(
            @PathParam("id") long id,
            @HeaderParam("Accept-Encoding") @Nullable String encodings,
            @Nullable Start entry) {
        Opening opening = sittings.open(id, entry == null ? null : entry.code(), entry == null ? null : entry.ahead());
        FormDocument form = opening.formId() == null ? null : forms.of(opening.formId());
        OpeningDocument document =
                OpeningDocument.of(Sitting.of(opening.sitting()), opening.supplement(), opening.key(), form);
        boolean gzip = encodings != null && encodings.contains("gzip");
        Response.ResponseBuilder response = Response.ok(gzip ? document.gzipped() : document.plain());
        if (gzip) {
            response.header("Content-Encoding", "gzip");
        }
        return response.header("Vary", "Accept-Encoding").build();
    }

    @POST
    @Path("{id}/take-over")
    @InSafeBrowser
    @Operation(
            summary = "Continue on this device",
            description =
                    "Role CADRE. The device gets the next epoch, the one before becomes read-only. 409 unless under way, 403 "
                            + "in a browser the session does not want.")
    public Sitting takeOver(@PathParam("id") long id) {
        return Sitting.of(sittings.takeOver(id));
    }

    @GET
    @Path("{id}/paper")
    @InSafeBrowser
    @Operation(
            summary = "The paper",
            description =
                    "Role CADRE, while the sitting is under way, else 409. The same bytes for everybody with the form, "
                            + "with a strong ETag; headers X-Sitting-Seed, X-Sitting-Deadline and X-Server-Time tell what is his own.")
    @APIResponseSchema(value = Object.class, responseCode = "200")
    public Response paper(
            @PathParam("id") long id,
            @HeaderParam("If-None-Match") @Nullable String known,
            @HeaderParam("Accept-Encoding") @Nullable String encodings) {
        SittingGuard guard = sittings.readable(id);
        FormDocument form = forms.of(guard.formId());
        String tag = '"' + form.sha256() + '"';
        boolean gzip = encodings != null && encodings.contains("gzip");
        Response.ResponseBuilder response;
        if (tag.equals(known)) {
            response = Response.notModified();
        } else {
            response = Response.ok(gzip ? form.gzipped() : form.plain());
            if (gzip) {
                response.header("Content-Encoding", "gzip");
            }
        }
        return response.header("ETag", tag)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", "private, no-cache")
                .header("X-Sitting-Seed", guard.seed())
                .header(
                        "X-Sitting-Deadline",
                        Objects.requireNonNull(guard.deadline()).toEpochMilli())
                .header("X-Server-Time", sittings.now().toEpochMilli())
                .build();
    }

    @GET
    @Path("{id}/supplement")
    @InSafeBrowser
    @Operation(
            summary = "The personal sections of the paper",
            description = "Role CADRE, while the sitting is under way, else 409. 204 if the paper has none.")
    @APIResponseSchema(value = Object.class, responseCode = "200")
    public Response supplement(@PathParam("id") long id) {
        return sittings.supplement(id)
                .map(own -> Response.ok(own.document())
                        .header("ETag", '"' + own.sha256() + '"')
                        .header("Cache-Control", "private, no-cache"))
                .orElseGet(Response::noContent)
                .build();
    }

    @GET
    @Path("{id}/answers")
    @Operation(summary = "Current answers by item, to go on with", description = "Role CADRE. 404 if it is not his.")
    public Map<String, String> answers(@PathParam("id") long id) {
        return answers.own(id);
    }

    @POST
    @Path("{id}/answers")
    @Operation(
            summary = "Save answers",
            description =
                    "Role CADRE. Header X-Device-Epoch. At most 200 answers. What the reply names is committed. Sending "
                            + "again changes nothing; an older answer never overwrites a newer one. Up to 30 s after the deadline "
                            + "answers count; later ones go to a list (verdict LATE). 409: not started, handed in, or another device "
                            + "took over (the answers are on the list then). 422: not an answer. Entries with a signal are "
                            + "no answers: they tell what the page noticed, and prove nothing.")
    public Receipt save(@PathParam("id") long id, @HeaderParam(DEVICE) int epoch, @Nullable List<Answer> batch) {
        List<Signal> noticed = noticed(batch);
        SaveReceipt receipt = desk.save(id, epoch, steps(batch));
        signals.note(id, epoch, noticed);
        return Receipt.of(receipt);
    }

    @POST
    @Path("{id}/hand-in")
    @Operation(
            summary = "Hand in",
            description =
                    "Role CADRE. Header X-Device-Epoch. The body holds the answers not saved yet, may be empty. Again: "
                            + "the same receipt. 409: not started, or paused.")
    public HandedIn handIn(@PathParam("id") long id, @HeaderParam(DEVICE) int epoch, @Nullable List<Answer> batch) {
        List<Signal> noticed = noticed(batch);
        HandInReceipt receipt = desk.handIn(id, epoch, steps(batch));
        signals.note(id, epoch, noticed);
        return HandedIn.of(receipt);
    }

    @GET
    @Path("{id}/result")
    @Operation(
            summary = "The caller's own result",
            description = "Role CADRE. 422 until it is released, 409 if he did not sit.")
    public OwnResult result(@PathParam("id") long id) {
        return results.own(id);
    }

    private static List<AnswerStep> steps(@Nullable List<Answer> batch) {
        if (batch == null) {
            return List.of();
        }
        if (batch.stream().anyMatch(Objects::isNull)) {
            throw new RuleViolationException("exam.answer.item");
        }
        return batch.stream().filter(one -> !one.isSignal()).map(Answer::step).toList();
    }

    private static List<Signal> noticed(@Nullable List<Answer> batch) {
        return batch == null
                ? List.of()
                : batch.stream()
                        .filter(Objects::nonNull)
                        .map(Answer::noticed)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
