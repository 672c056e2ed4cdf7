package org.gankao.ranking.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.people.PostCategory;
import org.gankao.ranking.ExportService;
import org.gankao.ranking.ObjectionEffect;
import org.gankao.ranking.ObjectionRow;
import org.gankao.ranking.ObjectionService;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.PublishedList;
import org.gankao.ranking.ResultRow;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link PublicationService} and {@link ObjectionService}. */
@RequestScoped
@Path("publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "publications", description = "公示与发布 · public notice and final ranking")
public class PublicationsResource {

    /** Which run to publish. */
    public record DraftRequest(@NotNull Long run) {}

    /** A signature under the text of this hash. */
    public record SignRequest(@NotNull String sha256) {}

    /** The meeting that approved. */
    public record ApprovalRequest(
            @NotNull LocalDate meetingDate, @NotNull String meetingNumber) {}

    /** First counted day and working days of the notice. */
    public record NoticeRequest(@NotNull LocalDate firstDay, int workingDays) {}

    /** Number of the final document. */
    public record FinalRequest(@NotNull String documentNumber) {}

    /** What a correction changes and why. */
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
    public record ObjectionRequest(
            @Nullable Long cadre,
            @Nullable String submitter,
            @NotNull String text,
            @Nullable String evidence) {}

    /** A written answer. */
    public record AnswerRequest(
            @NotNull String answer, @NotNull ObjectionEffect effect) {}

    /** Somebody published in order. */
    public record PlacedPerson(int place, String name, String unit, String composite) {}

    /** Somebody published without order. */
    public record NamedPerson(String name, String unit) {}

    /** The public list of a category. */
    public record ListView(PostCategory category, List<PlacedPerson> ordered, List<NamedPerson> rest, long unranked) {

        static ListView of(PublishedList list) {
            return new ListView(
                    list.category(),
                    list.ordered().stream().map(ListView::placed).toList(),
                    list.rest().stream()
                            .map(r -> new NamedPerson(r.name(), r.unitName()))
                            .toList(),
                    list.unranked());
        }

        private static PlacedPerson placed(ResultRow row) {
            Integer place = row.place();
            return new PlacedPerson(
                    place == null ? 0 : place, row.name(), row.unitName(), String.valueOf(row.composite()));
        }
    }

    @Inject
    PublicationService publications;

    @Inject
    ObjectionService objections;

    @Inject
    ExportService exports;

    @GET
    @Operation(
            summary = "Versions: all of a cycle, or without a cycle those that are public now",
            description = "RANKING_VIEW with a cycle; OWN_RESULT_VIEW or RANKING_VIEW without.")
    public List<PublicationRow> list(@QueryParam("cycle") @Nullable Long cycle) {
        return cycle == null ? publications.published() : publications.ofCycle(cycle);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One version",
            description = "OWN_RESULT_VIEW once it is public, else RANKING_VIEW. 404 otherwise.")
    public PublicationRow get(@PathParam("id") long id) {
        return publications.visible(id);
    }

    @GET
    @Path("{id}/lists")
    @Operation(
            summary = "What is published of each category: the upper share in order, the others by name",
            description = "OWN_RESULT_VIEW once it is public, else RANKING_VIEW.")
    public List<ListView> lists(@PathParam("id") long id) {
        return publications.lists(id).stream().map(ListView::of).toList();
    }

    @GET
    @Path("{id}/paper")
    @Produces("application/pdf")
    @Operation(
            summary = "The notice or circular as a PDF file",
            description = "OWN_RESULT_VIEW once it is public, else RANKING_VIEW.")
    public Response paper(@PathParam("id") long id) {
        return RunsResource.file(exports.noticePdf(id), "publication-" + id + ".pdf");
    }

    @POST
    @Operation(
            summary = "Draft the first version of a cycle from a run",
            description = "PUBLISH. 201 with Location; 409 if there is a version; 422 if the run is void.")
    public Response draft(@Valid @NotNull DraftRequest body, @Context UriInfo here) {
        long id = publications.draft(body.run());
        return created(id, here);
    }

    @POST
    @Path("{id}/corrections")
    @Operation(
            summary = "Draft the next version, which says what it changes and why",
            description = "PUBLISH. 201 with Location; 409 unless this is the newest version.")
    public Response correct(@PathParam("id") long id, @Valid @NotNull CorrectionRequest body, @Context UriInfo here) {
        return created(publications.correct(id, body.run(), body.changed(), body.reason()), here);
    }

    @POST
    @Path("{id}/signatures")
    @Operation(summary = "Sign", description = "RANKING_SIGN. 204; 409 if signed before or the text differs.")
    public void sign(@PathParam("id") long id, @Valid @NotNull SignRequest body) {
        publications.sign(id, body.sha256());
    }

    @PUT
    @Path("{id}/approval")
    @Operation(
            summary = "Record the meeting's approval",
            description = "PUBLISH. 204; 409 unless signed by two; 422 for a date that cannot be.")
    public void approve(@PathParam("id") long id, @Valid @NotNull ApprovalRequest body) {
        publications.approve(id, body.meetingDate(), body.meetingNumber());
    }

    @PUT
    @Path("{id}/notice")
    @Operation(
            summary = "Put up for public notice",
            description = "PUBLISH. 204; 422 for fewer than 5 working days or a first day that is none.")
    public void putUp(@PathParam("id") long id, @Valid @NotNull NoticeRequest body) {
        publications.putUp(id, body.firstDay(), body.workingDays());
    }

    @PUT
    @Path("{id}/final")
    @Operation(
            summary = "Make final and close the cycle",
            description = "PUBLISH. 204; 422 while the notice runs or an objection is open or led to a correction.")
    public void complete(@PathParam("id") long id, @Valid @NotNull FinalRequest body) {
        publications.complete(id, body.documentNumber());
    }

    @GET
    @Path("{id}/objections")
    @Operation(summary = "Objections to a version", description = "RANKING_VIEW.")
    public List<ObjectionRow> objections(@PathParam("id") long id) {
        return objections.of(id);
    }

    @GET
    @Path("{id}/objections/own")
    @Operation(summary = "The caller's own objections", description = "OWN_RESULT_VIEW, and a cadre.")
    public List<ObjectionRow> own(@PathParam("id") long id) {
        return objections.own(id);
    }

    @POST
    @Path("{id}/objections/own")
    @Operation(
            summary = "Object to one's own result while the notice runs",
            description = "OWN_RESULT_VIEW, and a cadre. 201; 422 when no notice runs.")
    public Response object(@PathParam("id") long id, @Valid @NotNull ObjectionRequest body, @Context UriInfo here) {
        long objection = objections.object(id, body.text(), body.evidence() == null ? "" : body.evidence());
        return Response.created(here.getAbsolutePathBuilder().path("{id}").build(objection))
                .build();
    }

    @POST
    @Path("{id}/objections")
    @Operation(
            summary = "Enter an objection that came on paper",
            description = "OBJECTION_DECIDE. 201; 422 when no notice runs.")
    public Response enter(@PathParam("id") long id, @Valid @NotNull ObjectionRequest body, @Context UriInfo here) {
        long objection = objections.enter(
                id,
                body.cadre(),
                body.submitter() == null ? "" : body.submitter(),
                body.text(),
                body.evidence() == null ? "" : body.evidence());
        return Response.created(here.getAbsolutePathBuilder().path("{id}").build(objection))
                .build();
    }

    @PUT
    @Path("objections/{objection}/answer")
    @Operation(
            summary = "Answer an objection in writing",
            description = "OBJECTION_DECIDE. 204; 409 if it is answered.")
    public void answer(@PathParam("objection") long objection, @Valid @NotNull AnswerRequest body) {
        objections.answer(objection, body.answer(), body.effect());
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
