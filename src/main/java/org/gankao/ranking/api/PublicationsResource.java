package org.gankao.ranking.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.people.PostCategory;
import org.gankao.platform.documents.DocumentForm;
import org.gankao.platform.rest.Made;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.ranking.BundleKind;
import org.gankao.ranking.BundleService;
import org.gankao.ranking.ObjectionEffect;
import org.gankao.ranking.ObjectionRow;
import org.gankao.ranking.ObjectionService;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.PublishedList;
import org.gankao.ranking.ResultRow;
import org.gankao.ranking.documents.DocumentKind;
import org.gankao.ranking.documents.DocumentService;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link PublicationService} and {@link ObjectionService}. */
@RequestScoped
@Path("publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "publications", description = "公示与发布 · public notice and final ranking")
public class PublicationsResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Which run to publish. */
    @Schema(example = "{\"run\": 5}")
    public record DraftRequest(@NotNull Long run) {}

    /** A signature under the text of this hash. */
    @Schema(example = "{\"sha256\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
    public record SignRequest(@NotNull String sha256) {}

    /** The meeting that approved. */
    @Schema(example = "{\"meetingDate\": \"2026-11-02\", \"meetingNumber\": \"部务会纪要〔2026〕12号\"}")
    public record ApprovalRequest(
            @NotNull LocalDate meetingDate, @NotNull String meetingNumber) {}

    /** First counted day and working days of the notice. */
    @Schema(example = "{\"firstDay\": \"2026-11-04\", \"workingDays\": 5}")
    public record NoticeRequest(@NotNull LocalDate firstDay, int workingDays) {}

    /** Number of the final document. */
    @Schema(example = "{\"documentNumber\": \"清组〔2026〕31号\"}")
    public record FinalRequest(@NotNull String documentNumber) {}

    /** What a correction changes and why. */
    @Schema(example = "{\"run\": 6, \"changed\": \"照片辨识一项重新计分\", \"reason\": \"一道题的参考答案有误\"}")
    public record CorrectionRequest(
            @NotNull Long run,
            @NotNull String changed,
            @NotNull String reason) {}

    /**
     * An objection.
     *
     * @param cadre cadre it is about; used by the department only
     * @param submitter who objects; used by the department only
     */
    @Schema(example = "{\"text\": \"请复核照片辨识一项。\", \"evidence\": \"9月户情变更登记表\"}")
    public record ObjectionRequest(
            @Nullable Long cadre,
            @Nullable String submitter,
            @NotNull String text,
            @Nullable String evidence) {}

    /** A written answer. */
    @Schema(example = "{\"answer\": \"经复核，原计分无误。\", \"effect\": \"KEPT\"}")
    public record AnswerRequest(
            @NotNull String answer, @NotNull ObjectionEffect effect) {}

    /** Somebody published in order. */
    public record PlacedPerson(int place, String name, String unit, String composite) {}

    /**
     * Somebody published without place.
     *
     * @param group of those who cannot be told apart, from 1 at the top; 0: the run has none
     */
    public record NamedPerson(String name, String unit, int group) {}

    /** The public list of a category. */
    public record ListView(PostCategory category, List<PlacedPerson> ordered, List<NamedPerson> rest, long unranked) {

        static ListView of(PublishedList list) {
            return new ListView(
                    list.category(),
                    list.ordered().stream().map(ListView::placed).toList(),
                    list.rest().stream()
                            .map(r -> new NamedPerson(r.name(), r.unitName(), r.group()))
                            .toList(),
                    list.unranked());
        }

        private static PlacedPerson placed(ResultRow row) {
            Integer place = row.place();
            return new PlacedPerson(
                    place == null ? 0 : place, row.name(), row.unitName(), String.valueOf(row.composite()));
        }
    }

    /** What opens a commitment: stored columns as text, an absent one as an empty list. */
    public record OpeningDocument(
            String format, String salt, List<Object> row, List<Object> marks, List<Object> ranges) {}

    @Inject
    PublicationService publications;

    @Inject
    ObjectionService objections;

    @Inject
    DocumentService documents;

    @Inject
    BundleService bundles;

    @GET
    @Operation(
            summary = "Versions: all of a cycle, or without a cycle those that are public now",
            description = "Roles DEPARTMENT, SUPERVISOR, CADRE; with a cycle DEPARTMENT, SUPERVISOR. "
                    + "OWN_RESULT_VIEW or RANKING_VIEW without.")
    public List<PublicationRow> list(@QueryParam("cycle") @Nullable Long cycle) {
        return cycle == null ? publications.published() : publications.ofCycle(cycle);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One version",
            description = "Roles DEPARTMENT, SUPERVISOR, CADRE; the last once it is public. 404 otherwise.")
    public PublicationRow get(@PathParam("id") long id) {
        return publications.visible(id);
    }

    @GET
    @Path("{id}/lists")
    @Operation(
            summary = "What is published of each category: the upper share in order, the others by name",
            description = "Roles DEPARTMENT, SUPERVISOR, CADRE; the last once it is public.")
    public List<ListView> lists(@PathParam("id") long id) {
        return publications.lists(id).stream().map(ListView::of).toList();
    }

    @GET
    @Path("{id}/paper")
    @Produces("application/pdf")
    @Operation(
            summary = "An official document of a version as a PDF file",
            description =
                    "Roles DEPARTMENT, SUPERVISOR, CADRE; the last only PUBLISHED, once it is public. MEETING: material "
                            + "for the meeting; PUBLISHED: the notice, or the circular once it is final; NOTICE_REPORT. 403; 404; "
                            + "409 for a document before its time.")
    public Response paper(@PathParam("id") long id, @QueryParam("kind") @DefaultValue("PUBLISHED") DocumentKind kind) {
        return RunsResource.file(document(id, kind, DocumentForm.PDF), name(id, kind) + ".pdf");
    }

    @GET
    @Path("{id}/word")
    @Produces(DOCX)
    @Operation(
            summary = "The same documents as Word files",
            description =
                    "Roles DEPARTMENT, SUPERVISOR, CADRE; the last only PUBLISHED, once it is public. 403; 404; 409 for "
                            + "a document before its time.")
    public Response word(@PathParam("id") long id, @QueryParam("kind") @DefaultValue("PUBLISHED") DocumentKind kind) {
        return RunsResource.file(document(id, kind, DocumentForm.WORD), name(id, kind) + ".docx");
    }

    private byte[] document(long id, DocumentKind kind, DocumentForm form) {
        return switch (kind) {
            case MEETING -> documents.meeting(id, form);
            case PUBLISHED -> documents.published(id, form);
            case NOTICE_REPORT -> documents.noticeReport(id, form);
        };
    }

    private static String name(long id, DocumentKind kind) {
        return kind == DocumentKind.PUBLISHED
                ? "publication-" + id
                : "publication-%d-%s"
                        .formatted(id, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @GET
    @Path("{id}/bundles/{kind: FULL|PUBLIC}")
    @Produces("application/zip")
    @Operation(
            summary = "What anybody can verify with gankao verify, without this installation",
            description =
                    "Roles DEPARTMENT, SUPERVISOR, CADRE; the full one DEPARTMENT, SUPERVISOR. 403; 404 if the version is "
                            + "not public or has none.")
    public Response bundle(@PathParam("id") long id, @PathParam("kind") BundleKind kind) {
        return RunsResource.file(
                bundles.content(id, kind),
                "publication-%d-%s.zip".formatted(id, kind.name().toLowerCase(Locale.ROOT)));
    }

    @GET
    @Path("{id}/opening")
    @Produces("application/json")
    @Operation(
            summary = "What opens the caller's own commitment in the public bundle",
            description = "Role CADRE. 404 if he is not in it; 409 if what is stored is not what was signed.")
    @APIResponseSchema(value = OpeningDocument.class, responseCode = "200")
    public Response opening(@PathParam("id") long id) {
        return RunsResource.file(
                bundles.opening(id).getBytes(StandardCharsets.UTF_8), "publication-%d-opening.json".formatted(id));
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Draft the first version of a cycle from a run",
            description = "Role DEPARTMENT. 201 with Location; 409 if there is a version; 422 if the run is void.")
    @APIResponseSchema(value = PublicationRow.class, responseCode = "201")
    public Response draft(@Valid @NotNull DraftRequest body, @Context UriInfo here) {
        long id = publications.draft(body.run());
        return created(id, here);
    }

    @POST
    @Path("{id}/corrections")
    @MadeOnce
    @Operation(
            summary = "Draft the next version, which says what it changes and why",
            description = "Role DEPARTMENT. 201 with Location; 409 unless this is the newest version.")
    @APIResponseSchema(value = PublicationRow.class, responseCode = "201")
    public Response correct(@PathParam("id") long id, @Valid @NotNull CorrectionRequest body, @Context UriInfo here) {
        return created(publications.correct(id, body.run(), body.changed(), body.reason()), here);
    }

    @POST
    @Path("{id}/signatures")
    @Operation(summary = "Sign", description = "Role DEPARTMENT. 204; 409 if signed before or the text differs.")
    public void sign(@PathParam("id") long id, @Valid @NotNull SignRequest body) {
        publications.sign(id, body.sha256());
    }

    @PUT
    @Path("{id}/approval")
    @Operation(
            summary = "Record the meeting's approval",
            description = "Role DEPARTMENT. 204; 409 unless signed by two; 422 for a date that cannot be.")
    public void approve(@PathParam("id") long id, @Valid @NotNull ApprovalRequest body) {
        publications.approve(id, body.meetingDate(), body.meetingNumber());
    }

    @PUT
    @Path("{id}/notice")
    @Operation(
            summary = "Put up for public notice",
            description = "Role DEPARTMENT. 204; 422 for fewer than 5 working days or a first day that is none.")
    public void putUp(@PathParam("id") long id, @Valid @NotNull NoticeRequest body) {
        publications.putUp(id, body.firstDay(), body.workingDays());
    }

    @PUT
    @Path("{id}/final")
    @Operation(
            summary = "Make final and close the cycle",
            description = "Role DEPARTMENT. 204; 422 while the notice runs or an objection is open or led to a "
                    + "correction.")
    public void complete(@PathParam("id") long id, @Valid @NotNull FinalRequest body) {
        publications.complete(id, body.documentNumber());
    }

    @GET
    @Path("{id}/objections")
    @Operation(summary = "Objections to a version", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<ObjectionRow> objections(@PathParam("id") long id) {
        return objections.of(id);
    }

    @GET
    @Path("objections")
    @Operation(
            summary = "Objections to every version of a cycle, oldest first",
            description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<ObjectionRow> objectionsOfCycle(@QueryParam("cycle") long cycle) {
        return objections.ofCycle(cycle);
    }

    @GET
    @Path("objections/own")
    @Operation(
            summary = "The caller's own objections to any version of a cycle, oldest first",
            description = "Role CADRE.")
    public List<ObjectionRow> ownOfCycle(@QueryParam("cycle") long cycle) {
        return objections.ownOfCycle(cycle);
    }

    @GET
    @Path("{id}/objections/own")
    @Operation(summary = "The caller's own objections", description = "Role CADRE.")
    public List<ObjectionRow> own(@PathParam("id") long id) {
        return objections.own(id);
    }

    @GET
    @Path("{id}/objections/own/{objection}")
    @Operation(summary = "One of the caller's own objections", description = "Role CADRE. 404 if it is not his.")
    public ObjectionRow own(@PathParam("id") long id, @PathParam("objection") long objection) {
        return one(objections.own(id), objection);
    }

    @POST
    @Path("{id}/objections/own")
    @MadeOnce
    @Operation(
            summary = "Object to one's own result while the notice runs",
            description = "Role CADRE. 201; 422 when no notice runs.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response object(@PathParam("id") long id, @Valid @NotNull ObjectionRequest body, @Context UriInfo here) {
        long objection = objections.object(id, body.text(), body.evidence() == null ? "" : body.evidence());
        return Made.created(objection, here);
    }

    @GET
    @Path("{id}/objections/{objection}")
    @Operation(summary = "One objection", description = "Roles DEPARTMENT, SUPERVISOR. 404 if there is none.")
    public ObjectionRow objection(@PathParam("id") long id, @PathParam("objection") long objection) {
        return one(objections.of(id), objection);
    }

    @POST
    @Path("{id}/objections")
    @MadeOnce
    @Operation(
            summary = "Enter an objection that came on paper",
            description = "Role DEPARTMENT. 201; 422 when no notice runs.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response enter(@PathParam("id") long id, @Valid @NotNull ObjectionRequest body, @Context UriInfo here) {
        long objection = objections.enter(
                id,
                body.cadre(),
                body.submitter() == null ? "" : body.submitter(),
                body.text(),
                body.evidence() == null ? "" : body.evidence());
        return Made.created(objection, here);
    }

    @PUT
    @Path("objections/{objection}/answer")
    @Operation(summary = "Answer an objection in writing", description = "Role DEPARTMENT. 204; 409 if it is answered.")
    public void answer(@PathParam("objection") long objection, @Valid @NotNull AnswerRequest body) {
        objections.answer(objection, body.answer(), body.effect());
    }

    private static ObjectionRow one(List<ObjectionRow> rows, long id) {
        return rows.stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("ranking.objection.unknown"));
    }

    private Response created(long id, UriInfo here) {
        return Response.created(here.getBaseUriBuilder()
                        .path(PublicationsResource.class)
                        .path("{id}")
                        .build(id))
                .entity(publications.get(id))
                .build();
    }
}
