package org.gankao.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gankao.ledger.LedgerRepository.Tail;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Page;

/**
 * The ledger. An entry is written in the transaction of the change it tells of: if it cannot be written, the change fails. The
 * chain takes committed entries up a moment later, so that nobody waits for anybody else's entry.
 */
@ApplicationScoped
@Transactional
public class LedgerService {

    /** How the ledger names the product itself. */
    static final String SYSTEM = "系统";

    /** How it names somebody who has not signed in. */
    static final String NOBODY = "未登录";

    private static final int LINKS_AT_ONCE = 2000;
    private static final int NAME_LENGTH = 40;

    @Inject
    LedgerRepository ledger;

    @Inject
    LedgerKey key;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Writes an entry in the caller's name. Open: whoever changes something is written down. */
    @OpenToAll
    public void record(Change change) {
        Optional<Identity> who = caller.identity();
        String name = who.map(Identity::displayName).orElse(caller.isSystem() ? SYSTEM : NOBODY);
        ledger.add(LedgerRow.of(
                clock.instant(),
                who.map(Identity::accountId).orElse(null),
                name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name,
                change.action(),
                change.subject(),
                CanonicalJson.write(change.facts())));
    }

    /** Entries, newest first. */
    @Requires(Permission.LEDGER_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Page<LedgerRow> page(LedgerQuery query) {
        return new Page<>(ledger.matching(query), ledger.count(query));
    }

    /** The newest entries but signing in and out, which would hide what was changed. */
    @Requires(Permission.LEDGER_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<LedgerRow> newestChanges(int max) {
        return ledger.newestChanges(max);
    }

    @Requires(Permission.LEDGER_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<CheckpointRow> checkpoints() {
        return ledger.checkpoints();
    }

    /** Takes committed entries up into the chain; returns how many. Open: the product's timer alone calls it. */
    @OpenToAll
    int chain() {
        List<LedgerRow> waiting = ledger.pending(LINKS_AT_ONCE);
        if (!waiting.isEmpty()) {
            Tail tail = ledger.lockTail();
            ledger.link(waiting, tail);
        }
        return waiting.size();
    }

    /** Some links with their entries. Open: verification alone calls it, and checks who asks. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    List<LedgerRepository.Linked> linksAfter(long position, int max) {
        return ledger.linksAfter(position, max);
    }

    /** What verification compares with. Open: as {@link #linksAfter}. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    long links() {
        return ledger.links();
    }

    /** An entry that should have been taken up long ago. Open: as {@link #linksAfter}. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    Optional<Long> forgotten() {
        return ledger.unlinkedBefore(clock.instant().minusSeconds(60));
    }

    /** All checkpoints. Open: as {@link #linksAfter}. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    List<CheckpointRow> allCheckpoints() {
        return ledger.checkpoints();
    }

    /** Signs the state of the chain, unless that state is signed. Open: the product's timer alone calls it. */
    @OpenToAll
    void checkpoint(Chain chain) {
        boolean covered = ledger.newestCheckpoint()
                .filter(last -> last.position() >= chain.position())
                .isPresent();
        if (chain.position() == 0 || covered) {
            return;
        }
        var now = clock.instant();
        String text = CheckpointRow.text(chain.position(), chain.root(), chain.hash(), now);
        ledger.add(new CheckpointRow(chain.position(), chain.root(), chain.hash(), now, key.sign(text)));
    }
}
