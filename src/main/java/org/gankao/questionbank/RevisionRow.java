package org.gankao.questionbank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One wording of an item.
 *
 * @param madeBy account; null: a pack
 * @param reviewedBy account; null: a pack, or not yet
 * @param makerName as he was called then; empty: a pack
 * @param reviewerName as he was called then; empty: a pack, or not yet
 */
public record RevisionRow(
        long id,
        long itemId,
        int number,
        ItemContent content,
        @Nullable Long madeBy,
        Instant madeAt,
        @Nullable Long reviewedBy,
        @Nullable Instant reviewedAt,
        String makerName,
        String reviewerName) {

    static RevisionRow of(Revision revision) {
        return new RevisionRow(
                revision.id(),
                revision.itemId(),
                revision.number(),
                revision.content(),
                revision.madeBy(),
                revision.madeAt(),
                revision.reviewedBy(),
                revision.reviewedAt(),
                revision.makerName(),
                revision.reviewerName());
    }
}
