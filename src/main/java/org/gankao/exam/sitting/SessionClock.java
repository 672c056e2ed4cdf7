package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gankao.shared.NotFoundException;

/** Sessions as sittings need them, remembered for some seconds: their times are fixed once they are sealed. */
@ApplicationScoped
class SessionClock {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private record Known(SessionRow session, Instant until) {}

    @Inject
    SessionRepository sessions;

    @Inject
    Clock clock;

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    SessionRow of(long session) {
        Instant now = clock.instant();
        Known found = known.get(session);
        if (found == null || now.isAfter(found.until())) {
            SessionRow row = sessions.find(session)
                    .map(ExamSession::row)
                    .orElseThrow(() -> new NotFoundException("exam.session.unknown"));
            found = new Known(row, now.plus(REMEMBERED));
            known.put(session, found);
        }
        return found.session();
    }
}
