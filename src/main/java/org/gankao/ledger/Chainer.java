package org.gankao.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gankao.ledger.LedgerRepository.Linked;
import org.gankao.platform.security.AsSystem;

/**
 * Takes entries up into the chain every second and signs a checkpoint every five minutes while there is something new. The
 * walk over the chain is kept in memory and goes on where it stood; after a start it begins at the first link.
 */
@ApplicationScoped
public class Chainer {

    private static final Logger LOG = Logger.getLogger(Chainer.class.getName());
    private static final int LINKS_AT_ONCE = 5000;
    private static final long CHECKPOINT_EVERY_SECONDS = 300;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    LedgerService ledger;

    @Inject
    AsSystem asSystem;

    private final Chain walked = new Chain();

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timer.scheduleWithFixedDelay(() -> quietly(this::chain), 1, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> quietly(this::checkpoint), 60, CHECKPOINT_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void chain() {
        while (ledger.chain() > 0) {
            // until nothing waits
        }
    }

    private void checkpoint() {
        List<Linked> more = ledger.linksAfter(walked.position(), LINKS_AT_ONCE);
        while (!more.isEmpty()) {
            for (Linked link : more) {
                if (link.entry().isEmpty()
                        || !walked.append(link.entry().get().rowHash()).equals(link.chainHash())) {
                    throw new IllegalStateException(
                            "The ledger is not whole at link %d; no checkpoint is signed.".formatted(link.position()));
                }
            }
            more = ledger.linksAfter(walked.position(), LINKS_AT_ONCE);
        }
        ledger.checkpoint(walked);
    }

    private void quietly(Runnable work) {
        try {
            asSystem.run(work);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The ledger's chain did not move on; the next try is soon.", e);
        }
    }
}
