package org.gankao.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param links links that are whole, from the first on
 * @param checkpoints checkpoints that agree
 * @param fault what is wrong next, null if nothing is
 * @param entryId the entry at fault, if one can be named
 */
public record Verdict(
        long links,
        int checkpoints,
        @Nullable Fault fault,
        @Nullable Long entryId) {

    /** What can be wrong. */
    public enum Fault {
        /** A link's entry is gone. */
        ENTRY_MISSING,
        /** An entry is not what was hashed when it was written. */
        ENTRY_CHANGED,
        /** The links do not follow from each other. */
        CHAIN_BROKEN,
        /** A link is missing in the row of positions. */
        LINK_MISSING,
        /** The chain ends before a checkpoint that was signed. */
        CUT_OFF,
        /** A checkpoint does not agree with the chain or its signature is not ours. */
        CHECKPOINT_WRONG,
        /** An entry was never taken up. */
        ENTRY_UNLINKED
    }

    public boolean whole() {
        return fault == null;
    }
}
