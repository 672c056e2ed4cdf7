package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/** Marks a closed session (阅卷), in one go or not at all. */
@ApplicationScoped
@Transactional
public class MarkingService {

    @Inject
    SessionService sessions;

    @Inject
    PaperService papers;

    @Inject
    MarkRepository marks;

    @Inject
    SessionMarker marker;

    @Inject
    @Any
    Instance<KeyChanges> keyChanges;

    @Inject
    Clock clock;

    /** What a marking found. */
    public record Outcome(long marking, int sittings, int open) {}

    /**
     * Marks every sitting handed in; late answers that two people accepted take the place of the answer before. What only
     * people can mark counts as they settled it, and stays open where they have not.
     *
     * @return sittings marked
     * @throws ConflictException unless the session is closed and not released
     * @throws RuleViolationException if a late answer is not decided yet
     */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE})
    public int mark(long sessionId, Progress progress) {
        SessionRow session = sessions.get(sessionId);
        if (session.state() != SessionState.CLOSED && session.state() != SessionState.MARKED) {
            throw new ConflictException("exam.session.notClosed");
        }
        Outcome outcome = store(session, approved(sessionId), progress);
        sessions.marked(sessionId, outcome.marking(), outcome.open());
        return outcome.sittings();
    }

    /**
     * Marks a session anew after a key was changed, its results released or not; the marking before stays readable.
     *
     * @throws ConflictException unless it is marked
     */
    @Requires(Permission.RESULT_RELEASE)
    public Outcome remark(long sessionId, Progress progress) {
        Outcome outcome = store(sessions.get(sessionId), approved(sessionId), progress);
        sessions.remarked(sessionId, outcome.marking(), outcome.open());
        return outcome;
    }

    /**
     * What the sections would come to if a further change were approved; nothing is stored.
     *
     * @param tried besides the approved ones
     * @return by sitting
     */
    @Requires(Permission.RESULT_RELEASE)
    @Transactional(TxType.REQUIRED)
    public Map<Long, List<SectionScore>> trial(long sessionId, KeyChange tried, Progress progress) {
        List<KeyChange> changes = new ArrayList<>(approved(sessionId));
        changes.add(tried);
        Map<Long, List<SectionScore>> scores = new HashMap<>();
        marker.each(
                sessions.get(sessionId),
                changes,
                progress,
                some -> some.forEach(one -> scores.put(
                        one.sitting().id(), Marker.sections(one.sitting().id(), one.marks()))));
        return scores;
    }

    private Outcome store(SessionRow session, List<KeyChange> changes, Progress progress) {
        String hashes = String.join("\n", marks.keyHashes(session.id()));
        String keyHash = Sha256.hex(changes.isEmpty() ? hashes : hashes + "\n" + document(changes));
        long marking = marks.add(
                session.id(),
                keyHash,
                papers.get(session.paperId()).rules(),
                marks.handedIn(session.id()),
                clock.instant());
        int[] open = {0};
        int done = marker.each(session, changes, progress, some -> {
            List<Mark> all = some.stream().flatMap(one -> one.marks().stream()).toList();
            marks.addMarks(marking, all);
            marks.addSections(
                    marking,
                    some.stream()
                            .flatMap(one -> Marker.sections(one.sitting().id(), one.marks()).stream())
                            .toList());
            open[0] += (int) all.stream().filter(Mark::isOpen).count();
        });
        return new Outcome(marking, done, open[0]);
    }

    private List<KeyChange> approved(long session) {
        return keyChanges.isResolvable() ? keyChanges.get().ofSession(session) : List.of();
    }

    private static String document(List<KeyChange> changes) {
        return CanonicalJson.write(changes.stream()
                .map(change -> {
                    Map<String, Object> one = new HashMap<>();
                    one.put("ref", change.ref());
                    one.put("kind", change.kind().name());
                    if (change.key() != null) {
                        one.put("key", change.key());
                    }
                    return one;
                })
                .toList());
    }
}
