package org.gankao.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.gankao.ledger.LedgerRepository.Linked;
import org.gankao.ledger.Verdict.Fault;
import org.jspecify.annotations.Nullable;

/** Computes the chain anew from the entries and compares it with every link and every checkpoint. */
final class Verification {

    private final Deque<CheckpointRow> checkpoints;
    private final BiPredicate<String, String> signedByUs;
    private final Chain chain = new Chain();
    private int agreed;
    private @Nullable Verdict verdict;

    /**
     * @param checkpoints in order of position
     * @param signedByUs whether a text bears a signature of this installation
     */
    Verification(List<CheckpointRow> checkpoints, BiPredicate<String, String> signedByUs) {
        this.checkpoints = new ArrayDeque<>(checkpoints);
        this.signedByUs = signedByUs;
    }

    /** Goes on with the next link; false once a fault was found. */
    boolean accept(Linked link) {
        if (verdict != null) {
            return false;
        }
        Optional<LedgerRow> entry = link.entry();
        Long id = entry.map(LedgerRow::id).orElse(null);
        if (link.position() != chain.position() + 1) {
            fail(Fault.LINK_MISSING, id);
        } else if (entry.isEmpty()) {
            fail(Fault.ENTRY_MISSING, null);
        } else if (!entry.get().isWhole()) {
            fail(Fault.ENTRY_CHANGED, id);
        } else {
            long before = chain.position();
            if (!chain.append(entry.get().rowHash()).equals(link.chainHash())) {
                verdict = new Verdict(before, agreed, Fault.CHAIN_BROKEN, id);
            } else {
                compareCheckpoint(id);
            }
        }
        return verdict == null;
    }

    /** After the last link. */
    Verdict end(Optional<Long> unlinkedEntry) {
        if (verdict == null && !checkpoints.isEmpty()) {
            fail(Fault.CUT_OFF, null);
        }
        if (verdict == null && unlinkedEntry.isPresent()) {
            fail(Fault.ENTRY_UNLINKED, unlinkedEntry.get());
        }
        return verdict == null ? new Verdict(chain.position(), agreed, null, null) : verdict;
    }

    private void compareCheckpoint(@Nullable Long entryId) {
        CheckpointRow next = checkpoints.peekFirst();
        if (next == null || next.position() != chain.position()) {
            return;
        }
        checkpoints.removeFirst();
        boolean right = next.root().equals(chain.root())
                && next.chainHash().equals(chain.hash())
                && signedByUs.test(next.text(), next.signature());
        if (right) {
            agreed++;
        } else {
            fail(Fault.CHECKPOINT_WRONG, entryId);
        }
    }

    private void fail(Fault fault, @Nullable Long entryId) {
        verdict = new Verdict(chain.position(), agreed, fault, entryId);
    }
}
