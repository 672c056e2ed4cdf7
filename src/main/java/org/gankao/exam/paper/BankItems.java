package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.Picture;
import org.gankao.questionbank.PictureService;
import org.gankao.questionbank.RevisionRow;
import org.jspecify.annotations.Nullable;

/** Makes items of papers from items of the bank, as {@link SectionItem} describes them. */
@ApplicationScoped
public class BankItems {

    @Inject
    PictureService pictures;

    /**
     * @param row the item whose wording {@code revision} is
     * @return an item whose key also keeps the {@code source} in words and the {@code explanation}, for after the release
     */
    public SectionItem of(ItemRow row, RevisionRow revision, ItemKey key, BigDecimal points) {
        ItemContent content = revision.content();
        List<Media> media = new ArrayList<>();
        return new SectionItem(
                row.code() + "@" + revision.number(),
                question(content.type(), content.stem(), content.picture(), content.body(), media),
                Map.of(
                        "type", content.type().packName(),
                        "answers", key.answers(),
                        "source", source(row, content),
                        "explanation", content.explanation()),
                points,
                media);
    }

    private static String source(ItemRow row, ItemContent content) {
        return row.lawTitle() == null ? content.sourceText() : row.lawTitle() + content.article();
    }

    private Map<String, Object> question(
            ItemType type, String stem, @Nullable Figure picture, ItemBody body, List<Media> media) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.packName());
        document.put("stem", stem);
        if (type == ItemType.FILL_IN) {
            document.put("blanks", ItemContent.blanks(stem));
        }
        if (body instanceof ItemBody.Matching matching) {
            document.put("premises", options(matching.premises(), media));
            document.put("reuse", matching.reuse());
        }
        if (body instanceof ItemBody.CaseGroup group) {
            document.put("parts", parts(group, media));
        } else if (!(body instanceof ItemBody.Plain)) {
            document.put("options", options(body.options(), media));
        }
        put(picture, document, media);
        return document;
    }

    private List<Object> parts(ItemBody.CaseGroup group, List<Media> media) {
        List<Object> parts = new ArrayList<>();
        for (ItemBody.Part part : group.parts()) {
            Map<String, Object> document = question(part.type(), part.stem(), part.picture(), part.body(), media);
            document.put("id", String.valueOf(parts.size() + 1));
            parts.add(document);
        }
        return parts;
    }

    private List<Object> options(List<Option> options, List<Media> media) {
        List<Object> documents = new ArrayList<>();
        for (Option option : options) {
            Map<String, Object> document = new LinkedHashMap<>(Map.of("id", option.id(), "text", option.text()));
            put(option.picture(), document, media);
            documents.add(document);
        }
        return documents;
    }

    private void put(@Nullable Figure figure, Map<String, Object> document, List<Media> media) {
        if (figure == null) {
            return;
        }
        Picture picture = pictures.read(figure.path());
        Media kept = new Media(picture.mediaType(), picture.content());
        media.add(kept);
        document.put("picture", kept.address());
        document.put("alt", figure.alt());
    }
}
