package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gankao.shared.ConflictException;

/** Slows down who guesses an entry code: after {@value #ALLOWED} wrong ones within ten minutes he waits two. */
@ApplicationScoped
class CodeTries {

    static final int ALLOWED = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration WAIT = Duration.ofMinutes(2);

    private static final int SITTINGS = 10_000;

    /** Wrong codes since a moment; from the last allowed one on, until when to wait. */
    private record Tries(int wrong, Instant since, Instant waitUntil) {}

    private final Map<Long, Tries> bySitting = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Tries> eldest) {
            return size() > SITTINGS;
        }
    };

    /** @throws ConflictException while the sitting has to wait */
    synchronized void admit(long sitting, Instant now) {
        Tries tries = bySitting.get(sitting);
        if (tries != null && now.isBefore(tries.waitUntil())) {
            throw new ConflictException("exam.code.wait", WAIT.toMinutes());
        }
    }

    synchronized void wrong(long sitting, Instant now) {
        Tries before = bySitting.get(sitting);
        boolean fresh = before == null
                || before.wrong() >= ALLOWED
                || !now.isBefore(before.since().plus(WINDOW));
        Instant since = fresh ? now : before.since();
        int wrong = fresh ? 1 : before.wrong() + 1;
        bySitting.put(sitting, new Tries(wrong, since, wrong >= ALLOWED ? now.plus(WAIT) : now));
    }

    synchronized void right(long sitting) {
        bySitting.remove(sitting);
    }
}
