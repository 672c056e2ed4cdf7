package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/**
 * Sessions that are sat with Safe Exam Browser (安全考试浏览器). It is asked for where a paper is opened or read; what is saved is
 * taken from any browser, because no answer may be lost over it.
 */
@ApplicationScoped
@Transactional
public class SafeBrowserService {

    /** Configurations a session may name. */
    public static final int MOST = 5;

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private record Known(Map<Long, List<ConfigKey>> keys, Instant until) {}

    @Inject
    SafeBrowserRepository browsers;

    @Inject
    SessionRepository sessions;

    @Inject
    Guards guards;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    private volatile Known known = new Known(Map.of(), Instant.MIN);

    /** Keys of the configurations a session may be sat with; none: any browser. */
    @Requires({Permission.SESSION_MONITOR, Permission.SESSION_EDIT})
    @Transactional(TxType.SUPPORTS)
    public List<ConfigKey> ofSession(long session) {
        return browsers.ofSession(session);
    }

    /**
     * Says with which configurations a session may be sat; also while it is under way, in case a key was mistaken.
     *
     * @param keys none: any browser will do
     * @throws ConflictException once the session is over
     * @throws RuleViolationException if there are more than {@value #MOST}
     */
    @Requires(Permission.SESSION_EDIT)
    public void set(long session, List<ConfigKey> keys) {
        List<ConfigKey> once = keys.stream().distinct().toList();
        if (once.size() > MOST) {
            throw new RuleViolationException("exam.browser.many", MOST);
        }
        SessionState state = sessions.lock(session)
                .orElseThrow(() -> new NotFoundException("exam.session.unknown"))
                .row()
                .state();
        if (state != SessionState.PLANNED && state != SessionState.SEALED) {
            throw new ConflictException("exam.browser.over");
        }
        browsers.replace(session, once, clock.instant());
        known = new Known(Map.of(), Instant.MIN);
        changes.fire(Change.of("exam.browser.set", "session:" + session, "configurations", once.size()));
    }

    /**
     * Lets the caller's sitting be opened and read with his browser.
     *
     * @param claims what the browser says of itself; one that holds is enough
     * @throws ForbiddenException if the session asks for Safe Exam Browser and none holds
     */
    @Requires(Permission.SIT_TEST)
    @Transactional(TxType.SUPPORTS)
    public void admit(long sitting, List<BrowserClaim> claims) {
        Map<Long, List<ConfigKey>> demanding = demanding();
        if (demanding.isEmpty()) {
            return;
        }
        List<ConfigKey> keys =
                demanding.getOrDefault(guards.of(sitting, caller.requireCadre()).sessionId(), List.of());
        boolean proved = claims.stream().anyMatch(claim -> keys.stream().anyMatch(key -> key.proves(claim)));
        if (!keys.isEmpty() && !proved) {
            throw new ForbiddenException("exam.browser.needed");
        }
    }

    boolean demanded(long session) {
        return demanding().containsKey(session);
    }

    private Map<Long, List<ConfigKey>> demanding() {
        Instant now = clock.instant();
        Known found = known;
        if (now.isAfter(found.until())) {
            found = new Known(browsers.all(), now.plus(REMEMBERED));
            known = found;
        }
        return found.keys();
    }
}
