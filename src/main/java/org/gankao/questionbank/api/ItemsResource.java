package org.gankao.questionbank.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemStatistics;
import org.gankao.questionbank.ItemStatisticsService;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.Picture;
import org.gankao.questionbank.PictureService;
import org.gankao.questionbank.RevisionRow;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** HTTP face of items. */
@RequestScoped
@Path("items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "题库 · items, their wordings, review")
public class ItemsResource {

    /**
     * A key over HTTP.
     *
     * @param answers as {@link org.gankao.questionbank.KeySyntax} writes it
     */
    public record KeyView(ItemType type, List<Object> answers) {}

    /** Why an item is taken out of use. */
    @Schema(example = "{\"reason\": \"所依据的条文已修订\"}")
    public record Retirement(@NotBlank @Size(max = 200) String reason) {}

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    @Inject
    PictureService pictures;

    @Inject
    ItemStatisticsService statistics;

    @GET
    @Operation(
            summary = "Items by code",
            description =
                    "Roles AUTHOR, DEPARTMENT. Filters are joined; stale=true gives those whose law has " + "ended.")
    public Page<ItemRow> page(
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("type") @Nullable ItemType type,
            @QueryParam("difficulty") @Nullable Difficulty difficulty,
            @QueryParam("state") @Nullable ItemState state,
            @QueryParam("law") @Nullable String law,
            @QueryParam("text") @Nullable String text,
            @QueryParam("stale") boolean stale,
            @QueryParam("first") @DefaultValue("0") @Min(0) int first,
            @QueryParam("max") @DefaultValue("50") @Min(1) @Max(500) int max) {
        return items.page(
                new ItemQuery(topic, type, difficulty, state, law, text, stale ? items.today() : null), first, max);
    }

    @GET
    @Path("to-review")
    @Operation(
            summary = "Drafts the caller may review",
            description = "Roles AUTHOR, DEPARTMENT. His own are not among them.")
    public List<ItemRow> toReview() {
        return items.toReview();
    }

    @GET
    @Path("own-drafts")
    @Operation(
            summary = "The caller's own drafts, which wait for somebody else",
            description = "Roles AUTHOR, DEPARTMENT.")
    public List<ItemRow> ownDrafts() {
        return items.ownDrafts();
    }

    @GET
    @Path("{code}/retirement")
    @Operation(
            summary = "Why it was taken out of use",
            description = "Roles AUTHOR, DEPARTMENT. The reason is empty while it is in use. 404.")
    public Retirement retirement(@PathParam("code") String code) {
        return new Retirement(items.retiredReason(items.byCode(code).id()));
    }

    @GET
    @Path("{code}")
    @Operation(summary = "An item", description = "Roles AUTHOR, DEPARTMENT. 404.")
    public ItemRow get(@PathParam("code") String code) {
        return items.byCode(code);
    }

    @GET
    @Path("{code}/revisions")
    @Operation(summary = "Its wordings, newest first, without keys", description = "Roles AUTHOR, DEPARTMENT. 404.")
    public List<RevisionView> revisions(@PathParam("code") String code) {
        return items.history(items.byCode(code).id()).stream()
                .map(RevisionView::of)
                .toList();
    }

    @GET
    @Path("{code}/statistics")
    @Operation(
            summary = "What tests showed of its wordings",
            description = "Roles AUTHOR, DEPARTMENT. Newest wording first; wordings no analysed test used are left "
                    + "out. 404.")
    public List<ItemStatistics> statistics(@PathParam("code") String code) {
        List<Long> wordings = items.history(items.byCode(code).id()).stream()
                .map(RevisionRow::id)
                .toList();
        Map<Long, ItemStatistics> known = statistics.of(wordings);
        return wordings.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    @GET
    @Path("{code}/key")
    @Operation(summary = "The key of its newest wording", description = "Roles AUTHOR, DEPARTMENT. 403, 404.")
    public KeyView key(@PathParam("code") String code) {
        ItemRow item = items.byCode(code);
        ItemKey key = keys.keys(List.of(item.revisionId())).get(item.revisionId());
        if (key == null) {
            throw new NotFoundException("questionbank.item.unknown", code);
        }
        return new KeyView(item.type(), key.answers());
    }

    @GET
    @Path("{code}/picture")
    @Produces("image/*")
    @Operation(
            summary = "Its picture",
            description =
                    "Roles AUTHOR, DEPARTMENT: candidates get pictures from their paper only. 404 if it has " + "none.")
    public Response picture(@PathParam("code") String code) {
        Figure figure =
                items.revision(items.byCode(code).revisionId()).content().picture();
        if (figure == null) {
            throw new NotFoundException("questionbank.picture.unknown");
        }
        Picture picture = pictures.read(figure.path());
        return Response.ok(picture.content(), picture.mediaType())
                .header("Cache-Control", "private, max-age=3600")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    @POST
    @Path("{code}/approval")
    @Operation(
            summary = "Approve the newest wording",
            description =
                    "Roles AUTHOR, DEPARTMENT. revision is the number of the wording that was read: 409 if there is a newer "
                            + "one or it is no draft; 422 if the caller wrote it. Left out: whatever is newest.")
    public ItemRow approve(@PathParam("code") String code, @QueryParam("revision") @Nullable Integer revision) {
        ItemRow item = items.byCode(code);
        items.approve(
                item.id(), revision == null ? items.revision(item.revisionId()).number() : (int) revision);
        return items.byCode(code);
    }

    @POST
    @Path("{code}/retirement")
    @Operation(
            summary = "Take it out of use",
            description = "Roles AUTHOR, DEPARTMENT. Papers made before keep it. 409 if it is retired.")
    public ItemRow retire(@PathParam("code") String code, @Valid @NotNull Retirement retirement) {
        items.retire(items.byCode(code).id(), retirement.reason());
        return items.byCode(code);
    }
}
