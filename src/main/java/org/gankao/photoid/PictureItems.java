package org.gankao.photoid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.exam.paper.Media;
import org.gankao.exam.paper.SectionItem;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.Picture;
import org.gankao.questionbank.RevisionRow;

/** Makes section items of the bank's picture items. */
@ApplicationScoped
class PictureItems {

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    /** Items by revision with points still to be set; content, keys and pictures are each read once. */
    Map<Long, SectionItem> of(List<ItemRow> rows) {
        List<Long> revisions = rows.stream().map(ItemRow::revisionId).toList();
        Map<Long, RevisionRow> contents = items.revisions(revisions);
        Map<Long, ItemKey> answers = keys.keys(revisions);
        Map<Long, SectionItem> made = new LinkedHashMap<>();
        for (ItemRow row : rows) {
            made.put(
                    row.revisionId(),
                    item(
                            row,
                            Objects.requireNonNull(contents.get(row.revisionId())),
                            Objects.requireNonNull(answers.get(row.revisionId()))));
        }
        return made;
    }

    private static SectionItem item(ItemRow row, RevisionRow revision, ItemKey key) {
        ItemContent content = revision.content();
        Picture file = Picture.of(Objects.requireNonNull(content.picture()));
        Media picture = new Media(file.mediaType(), file.content());
        List<Object> options = new ArrayList<>();
        content.options().forEach((id, text) -> options.add(Map.of("id", id, "text", text)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", content.type().packName());
        document.put("stem", content.stem());
        document.put("options", options);
        document.put("picture", picture.address());
        document.put("alt", Objects.requireNonNullElse(content.alt(), ""));
        return new SectionItem(
                row.code() + "@" + revision.number(),
                document,
                Map.of("type", content.type().packName(), "answers", key.answers()),
                BigDecimal.ONE,
                List.of(picture));
    }
}
