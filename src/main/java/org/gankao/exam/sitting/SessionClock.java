package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gankao.exam.hall.BatchRow;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.hall.RoomRow;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Sessions, batches and rooms as sittings need them, remembered for some seconds: they are fixed once sealed. */
@ApplicationScoped
class SessionClock {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private record Known<T>(T what, Instant until) {}

    @Inject
    SessionRepository sessions;

    @Inject
    HallService halls;

    @Inject
    Clock clock;

    private final Map<Long, Known<SessionRow>> known = new ConcurrentHashMap<>();
    private final Map<Long, Known<BatchRow>> batches = new ConcurrentHashMap<>();
    private final Map<Long, Known<RoomRow>> rooms = new ConcurrentHashMap<>();

    SessionRow of(long session) {
        return remembered(
                known,
                session,
                () -> sessions.find(session)
                        .map(ExamSession::row)
                        .orElseThrow(() -> new NotFoundException("exam.session.unknown")));
    }

    /** The session with the window of the sitting's batch, moved by what pauses took. */
    SessionRow of(SittingGuard guard) {
        return of(guard.sessionId(), guard.batchId(), guard.moved());
    }

    /** The session with the window of a batch, moved by some time; {@code batch} null: its own. */
    SessionRow of(long id, @Nullable Long batch, Duration moved) {
        SessionRow session = of(id);
        if (batch == null && moved.isZero()) {
            return session;
        }
        BatchRow own = batch == null ? null : batch(batch);
        Instant opens = own == null ? session.opensAt() : own.opensAt();
        Instant closes = own == null ? session.closesAt() : own.closesAt();
        return session.during(opens.plus(moved), closes.plus(moved));
    }

    BatchRow batch(long id) {
        return remembered(
                batches, id, () -> halls.batch(id).orElseThrow(() -> new NotFoundException("exam.batch.unknown")));
    }

    RoomRow room(long session, long id) {
        return remembered(
                rooms,
                id,
                () -> halls.rooms(session).stream()
                        .filter(room -> room.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("exam.room.unknown")));
    }

    void forget(long session) {
        known.remove(session);
    }

    private <T> T remembered(Map<Long, Known<T>> memory, long id, Supplier<T> read) {
        Instant now = clock.instant();
        Known<T> found = memory.get(id);
        if (found == null || now.isAfter(found.until())) {
            found = new Known<>(read.get(), now.plus(REMEMBERED));
            memory.put(id, found);
        }
        return found.what();
    }
}
