package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import org.gankao.exam.sitting.SessionService;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;

/** Releases results, once nothing that was answered is left out of them. */
@ApplicationScoped
@Transactional
public class ReleaseService {

    @Inject
    SessionService sessions;

    @Inject
    CountedAnswers answers;

    @Inject
    MarkRepository marks;

    /**
     * From now on the results count, and each cadre sees his own. The session is locked first, so that no late answer comes
     * in or is decided between the look and the release.
     *
     * @throws ConflictException unless the session is marked
     * @throws RuleViolationException while a mark waits for a person, a late answer waits for two, or one that they accepted
     *     since is not in the marking
     */
    @Requires(Permission.RESULT_RELEASE)
    public void release(long session) {
        sessions.released(session);
        long marking = Objects.requireNonNull(sessions.get(session).markingId());
        answers.acceptedLate(session).forEach((sitting, accepted) -> requireMarked(marking, sitting, accepted));
    }

    private void requireMarked(long marking, long sitting, Map<String, String> accepted) {
        for (Mark mark : marks.marks(marking, sitting)) {
            String response = accepted.get(mark.item());
            if (response != null && !response.equals(mark.response())) {
                throw new RuleViolationException("exam.late.unmarked");
            }
        }
    }
}
