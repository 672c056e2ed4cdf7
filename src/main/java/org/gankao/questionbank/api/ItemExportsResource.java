package org.gankao.questionbank.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.formats.FileFormat;
import org.gankao.questionbank.formats.ItemExportService;
import org.gankao.questionbank.formats.Written;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link ItemExportService}. */
@RequestScoped
@Path("item-exports")
@Tag(name = "item-exports", description = "导出试题 · items with their keys in the formats of other systems")
public class ItemExportsResource {

    /** What a format carries of the items found. */
    public record Carried(int items, List<Line> losses) {}

    /**
     * Something a format cannot carry.
     *
     * @param whole the item is not in the file at all
     */
    public record Line(String code, boolean whole, String problem) {}

    @Inject
    ItemExportService exports;

    @Inject
    ItemService items;

    @Inject
    Wording wording;

    @Context
    HttpServletRequest request;

    @GET
    @Path("{format}")
    @Produces("*/*")
    @Operation(
            summary = "Items as a file, in their newest wordings and with their keys",
            description =
                    "Roles AUTHOR, DEPARTMENT. Filters are joined as in the list of items. What the format cannot "
                            + "carry is left out: ask for the report first. 422 if there are more than 5000.")
    public Response file(
            @PathParam("format") FileFormat format,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("type") @Nullable ItemType type,
            @QueryParam("difficulty") @Nullable Difficulty difficulty,
            @QueryParam("state") @Nullable ItemState state,
            @QueryParam("law") @Nullable String law,
            @QueryParam("text") @Nullable String text,
            @QueryParam("stale") boolean stale) {
        Written written = exports.export(format, query(topic, type, difficulty, state, law, text, stale));
        return Response.ok(written.content(), format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"items." + format.ending() + "\"")
                .build();
    }

    @GET
    @Path("{format}/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the file would not carry, item by item",
            description = "Roles AUTHOR, DEPARTMENT. 422 if there are more than 5000.")
    public Carried report(
            @PathParam("format") FileFormat format,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("type") @Nullable ItemType type,
            @QueryParam("difficulty") @Nullable Difficulty difficulty,
            @QueryParam("state") @Nullable ItemState state,
            @QueryParam("law") @Nullable String law,
            @QueryParam("text") @Nullable String text,
            @QueryParam("stale") boolean stale) {
        Written written = exports.preview(format, query(topic, type, difficulty, state, law, text, stale));
        Locale locale = Locales.of(request);
        return new Carried(
                written.items(),
                written.losses().stream()
                        .map(loss -> new Line(loss.code(), loss.whole(), wording.text(locale, loss.messageKey())))
                        .toList());
    }

    private ItemQuery query(
            @Nullable String topic,
            @Nullable ItemType type,
            @Nullable Difficulty difficulty,
            @Nullable ItemState state,
            @Nullable String law,
            @Nullable String text,
            boolean stale) {
        return new ItemQuery(topic, type, difficulty, state, law, text, stale ? items.today() : null);
    }
}
