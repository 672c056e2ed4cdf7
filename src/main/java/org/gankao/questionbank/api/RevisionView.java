package org.gankao.questionbank.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemSyntax;
import org.gankao.questionbank.RevisionRow;
import org.jspecify.annotations.Nullable;

/**
 * One wording of an item over HTTP.
 *
 * @param content {@code type, difficulty, stem, picture, alt, explanation, law, article, source} and the fields of its kind
 *     as {@link ItemSyntax} names them
 * @param makerName as he was called then; empty: a pack
 * @param reviewerName as he was called then; empty: a pack, or not yet
 */
public record RevisionView(
        long id,
        int number,
        Map<String, Object> content,
        Instant madeAt,
        String makerName,
        @Nullable Instant reviewedAt,
        String reviewerName) {

    static RevisionView of(RevisionRow row) {
        return new RevisionView(
                row.id(),
                row.number(),
                content(row.content()),
                row.madeAt(),
                row.makerName(),
                row.reviewedAt(),
                row.reviewerName());
    }

    /** The fields of an item without its key. */
    static Map<String, Object> content(ItemContent content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", content.type().name());
        fields.put("difficulty", content.difficulty().name());
        fields.put("stem", content.stem());
        Figure picture = content.picture();
        if (picture != null) {
            fields.put("picture", picture.path());
            fields.put("alt", picture.alt());
        }
        fields.putAll(ItemSyntax.write(content.body()));
        fields.put("explanation", content.explanation());
        fields.put("law", content.lawId());
        fields.put("article", content.article());
        fields.put("source", content.sourceText());
        return fields;
    }
}
