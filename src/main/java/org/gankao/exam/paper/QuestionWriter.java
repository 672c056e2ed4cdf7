package org.gankao.exam.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.Picture;
import org.jspecify.annotations.Nullable;

/** Writes what a candidate sees of an item of the bank, and gathers its pictures. */
final class QuestionWriter {

    private final Function<String, Picture> pictures;
    private final List<Media> media;

    /**
     * @param pictures by their paths
     * @param media where the pictures are put
     */
    QuestionWriter(Function<String, Picture> pictures, List<Media> media) {
        this.pictures = pictures;
        this.media = media;
    }

    Map<String, Object> question(ItemType type, String stem, @Nullable Figure picture, ItemBody body) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.packName());
        document.put("stem", stem);
        if (type == ItemType.FILL_IN) {
            document.put("blanks", ItemContent.blanks(stem));
        }
        if (body instanceof ItemBody.Matching matching) {
            document.put("premises", options(matching.premises()));
            document.put("reuse", matching.reuse());
        }
        if (body instanceof ItemBody.CaseGroup group) {
            document.put("parts", parts(group));
        } else if (!(body instanceof ItemBody.Plain)) {
            document.put("options", options(body.options()));
        }
        put(picture, document);
        return document;
    }

    private List<Object> parts(ItemBody.CaseGroup group) {
        List<Object> parts = new ArrayList<>();
        for (ItemBody.Part part : group.parts()) {
            Map<String, Object> document = question(part.type(), part.stem(), part.picture(), part.body());
            document.put("id", String.valueOf(parts.size() + 1));
            parts.add(document);
        }
        return parts;
    }

    private List<Object> options(List<Option> options) {
        List<Object> documents = new ArrayList<>();
        for (Option option : options) {
            Map<String, Object> document = new LinkedHashMap<>(Map.of("id", option.id(), "text", option.text()));
            put(option.picture(), document);
            documents.add(document);
        }
        return documents;
    }

    private void put(@Nullable Figure figure, Map<String, Object> document) {
        if (figure == null) {
            return;
        }
        Picture picture = pictures.apply(figure.path());
        Media kept = new Media(picture.mediaType(), picture.content());
        media.add(kept);
        document.put("picture", kept.address());
        document.put("alt", figure.alt());
    }
}
