package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.gankao.platform.persistence.Conflicts;
import org.gankao.shared.ConflictException;

/**
 * The edge of the save path: what lost a race in the database, or rested on an old guard, is tried again, so that a
 * candidate never sees it.
 */
@ApplicationScoped
public class AnswerDesk {

    private static final int MOST_TRIES = 4;
    /** The longest wait before the second attempt; whoever was quicker has to commit first. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    @Inject
    AnswerService answers;

    @Inject
    HandInService handIns;

    @Inject
    Guards guards;

    /**
     * Saves a batch.
     *
     * @throws ConflictException if another device took the sitting over; the answers are on the late list then
     */
    public SaveReceipt save(long sitting, int epoch, List<AnswerStep> steps) {
        SaveReceipt receipt = again(sitting, () -> answers.save(sitting, epoch, steps));
        if (receipt.verdict() == Verdict.OLD_DEVICE) {
            throw new ConflictException("exam.sitting.takenOver");
        }
        return receipt;
    }

    /**
     * Hands in.
     *
     * @throws ConflictException if another device took the sitting over; the answers are on the late list then
     */
    public HandInReceipt handIn(long sitting, int epoch, List<AnswerStep> steps) {
        return again(sitting, () -> handIns.handIn(sitting, epoch, steps))
                .orElseThrow(() -> new ConflictException("exam.sitting.takenOver"));
    }

    private <T> T again(long sitting, Supplier<T> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES || !worthTrying(e)) {
                    throw e;
                }
                guards.forget(sitting);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos()) * tries);
            }
        }
    }

    private static boolean worthTrying(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleGuardException || Conflicts.is(cause)) {
                return true;
            }
        }
        return false;
    }
}
