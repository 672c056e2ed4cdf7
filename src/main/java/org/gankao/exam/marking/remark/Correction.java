package org.gankao.exam.marking.remark;

import java.time.Instant;
import org.gankao.exam.marking.KeyChange;
import org.jspecify.annotations.Nullable;

/**
 * A proposed or decided correction of an item after the test (更正).
 *
 * @param number counted in the session, from 1
 * @param ref what the item was made from, for example {@code land-0001@3}
 * @param places where the forms have it, for example {@code A-K3, B-K7}
 * @param keyBefore key in short; {@code keyAfter} the new one, empty unless there is one
 * @param baseMarking marking in force when it was tried; null: not tried yet
 * @param trialSha256 of what the trial found; the second person approves exactly that
 * @param approved null: not decided yet
 * @param decision why it was refused
 * @param markingId the marking it led to; null: none
 */
public record Correction(
        long id,
        long sessionId,
        int number,
        String ref,
        String places,
        KeyChange.Kind kind,
        String keyBefore,
        String keyAfter,
        String reason,
        long proposedBy,
        String proposer,
        Instant proposedAt,
        @Nullable Long baseMarking,
        @Nullable String trialSha256,
        @Nullable Instant triedAt,
        @Nullable Boolean approved,
        @Nullable String decision,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable Long markingId) {

    public boolean isOpen() {
        return approved == null;
    }

    public boolean isTried() {
        return trialSha256 != null;
    }
}
