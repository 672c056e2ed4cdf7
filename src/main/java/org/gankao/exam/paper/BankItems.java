package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.Picture;
import org.gankao.questionbank.PictureService;
import org.gankao.questionbank.RevisionRow;

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
        return of(row, revision, key, points, pictures::read);
    }

    /** The same with pictures by their paths from elsewhere, for callers who may not read every picture of the bank. */
    public static SectionItem of(
            ItemRow row, RevisionRow revision, ItemKey key, BigDecimal points, Function<String, Picture> pictures) {
        ItemContent content = revision.content();
        List<Media> media = new ArrayList<>();
        return new SectionItem(
                row.code() + "@" + revision.number(),
                new QuestionWriter(pictures, media)
                        .question(content.type(), content.stem(), content.picture(), content.body()),
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
}
