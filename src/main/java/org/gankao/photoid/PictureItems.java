package org.gankao.photoid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.exam.paper.BankItems;
import org.gankao.exam.paper.SectionItem;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.RevisionRow;

/** Makes section items of the bank's picture items. */
@ApplicationScoped
class PictureItems {

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    @Inject
    BankItems bank;

    /** Items by revision with points still to be set; content, keys and pictures are each read once. */
    Map<Long, SectionItem> of(List<ItemRow> rows) {
        List<Long> revisions = rows.stream().map(ItemRow::revisionId).toList();
        Map<Long, RevisionRow> contents = items.revisions(revisions);
        Map<Long, ItemKey> answers = keys.keys(revisions);
        Map<Long, SectionItem> made = new LinkedHashMap<>();
        for (ItemRow row : rows) {
            made.put(
                    row.revisionId(),
                    bank.of(
                            row,
                            Objects.requireNonNull(contents.get(row.revisionId())),
                            Objects.requireNonNull(answers.get(row.revisionId())),
                            BigDecimal.ONE));
        }
        return made;
    }
}
