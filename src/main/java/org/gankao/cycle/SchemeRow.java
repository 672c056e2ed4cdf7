package org.gankao.cycle;

import java.time.Instant;
import java.util.List;
import org.gankao.people.PostCategory;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scheme as it is shown.
 *
 * @param sha256 hash of the document as it now reads; once frozen, of the document that was signed
 * @param document canonical JSON the hash is of
 * @param signatures those under the present text
 */
public record SchemeRow(
        long id,
        long cycleId,
        PostCategory category,
        int versionNo,
        SchemeState state,
        SchemeTerms terms,
        String document,
        String sha256,
        List<SignatureRow> signatures,
        @Nullable Instant frozenAt) {

    public boolean frozen() {
        return state == SchemeState.FROZEN;
    }

    public boolean draft() {
        return state == SchemeState.DRAFT;
    }

    public boolean signedBy(long accountId) {
        return signatures.stream().anyMatch(s -> s.accountId() == accountId);
    }
}
