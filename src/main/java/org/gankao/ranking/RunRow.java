package org.gankao.ranking;

import java.time.Instant;
import java.util.List;
import org.gankao.people.PostCategory;
import org.jspecify.annotations.Nullable;

/**
 * A computation as it is shown.
 *
 * @param runNo from 1 within the cycle
 * @param computedBy account, null for the product itself
 * @param voided whether a scheme it rests on has been replaced since
 */
public record RunRow(
        long id,
        long cycleId,
        int runNo,
        List<SchemeRef> schemes,
        String inputSha256,
        String resultSha256,
        int entrants,
        int ranked,
        @Nullable Long computedBy,
        String computedByName,
        Instant computedAt,
        boolean voided) {

    /** A scheme a run rests on. */
    public record SchemeRef(PostCategory category, long schemeId, int versionNo, String sha256) {}

    /** The categories ranked. */
    public List<PostCategory> categories() {
        return schemes.stream().map(SchemeRef::category).sorted().toList();
    }
}
