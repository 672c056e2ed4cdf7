package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gankao.shared.ConflictException;

/**
 * Lets half of the processors at most work on passwords, so that a rush of sign-ins at the bell never starves the saving of
 * answers. A few wait their turn; the others are asked to come again in a moment, which the sign-in page does by itself.
 */
@ApplicationScoped
public class HashingGate {

    private static final int WAITING = 12;
    private static final long PATIENCE_SECONDS = 8;

    private final Semaphore atWork =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Semaphore admitted = new Semaphore(atWork.availablePermits() + WAITING);

    /** @throws ConflictException {@code security.busy} if too many are waiting already */
    <T> T enter(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new ConflictException("security.busy");
        }
        try {
            if (!atWork.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ConflictException("security.busy");
            }
            try {
                return work.get();
            } finally {
                atWork.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConflictException("security.busy");
        } finally {
            admitted.release();
        }
    }
}
