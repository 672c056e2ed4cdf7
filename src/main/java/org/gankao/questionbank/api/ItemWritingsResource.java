package org.gankao.questionbank.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemWritingService;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.RevisionRow;
import org.gankao.shared.NotFoundException;

/** HTTP face of {@link ItemWritingService}. */
@RequestScoped
@Path("item-writings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "items")
public class ItemWritingsResource {

    private static final String EXAMPLE = """
            {"topic": "collective", "type": "SINGLE", "difficulty": "EASY",
             "stem": "设立农民专业合作社，至少要有（　　）符合法定条件的成员。",
             "options": {"A": "三名", "B": "五名", "C": "七名", "D": "十名"}, "answers": [["B"]],
             "explanation": "五名以上合格成员是设立的人数底线。", "law": "farmer-cooperative", "article": "第十二条",
             "base": 1}""";

    /** What is wrong, beside its field: {@code stem, options, premises, key, parts.2.key, topic, source …}. */
    public record Wrong(String field, String problem) {}

    @Inject
    ItemWritingService writings;

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    @Inject
    Wording wording;

    @Context
    HttpServletRequest request;

    @GET
    @Path("{code}")
    @Operation(
            summary = "An item to be changed",
            description =
                    "Roles AUTHOR, DEPARTMENT: the newest wording with topic, answers and, as base, its number. 404.")
    public Map<String, Object> get(@PathParam("code") String code) {
        ItemRow item = items.byCode(code);
        RevisionRow newest = items.revision(item.revisionId());
        ItemKey key = keys.keys(List.of(newest.id())).get(newest.id());
        if (key == null) {
            throw new NotFoundException("questionbank.item.unknown", code);
        }
        Map<String, Object> fields = RevisionView.content(newest.content());
        fields.put("topic", item.topicCode());
        fields.put("state", item.state().name());
        fields.put("base", newest.number());
        fields.put("answers", key.answers());
        return fields;
    }

    @POST
    @Path("check")
    @Operation(
            summary = "What keeps an item from being saved, in words; empty if nothing does",
            description = "Roles AUTHOR, DEPARTMENT. Nothing is saved. 422 if the body cannot be understood.")
    public List<Wrong> check(@Schema(example = EXAMPLE) @NotNull Map<String, Object> body) {
        Written written = Written.read(body);
        Locale locale = Locales.of(request);
        return writings.check(written.topic(), written.content(), written.key()).stream()
                .map(problem -> new Wrong(
                        problem.field(),
                        wording.text(locale, problem.key(), problem.args().toArray())))
                .toList();
    }

    @POST
    @MadeOnce
    @Operation(
            summary = "Write a new item",
            description = "Roles AUTHOR, DEPARTMENT. The body holds topic, type, difficulty, stem, explanation, "
                    + "law, article, the fields of its type and answers. 201, a draft until another person "
                    + "approves it; 422 by the rules.")
    @APIResponseSchema(value = ItemRow.class, responseCode = "201")
    public Response create(@Schema(example = EXAMPLE) @NotNull Map<String, Object> body, @Context UriInfo here) {
        Written written = Written.read(body);
        String code = writings.create(written.topic(), written.content(), written.key());
        return Response.created(here.getAbsolutePathBuilder().path("{code}").build(code))
                .entity(items.byCode(code))
                .build();
    }

    @PUT
    @Path("{code}")
    @Operation(
            summary = "Give an item a new wording",
            description = "Roles AUTHOR, DEPARTMENT. base is the number of the wording it was made from: 409 if "
                    + "there is a newer one or the item is retired. Papers made before keep theirs. 404, 422.")
    public ItemRow edit(@PathParam("code") String code, @Schema(example = EXAMPLE) @NotNull Map<String, Object> body) {
        Written written = Written.read(body);
        writings.edit(code, written.base(), written.topic(), written.content(), written.key());
        return items.byCode(code);
    }
}
