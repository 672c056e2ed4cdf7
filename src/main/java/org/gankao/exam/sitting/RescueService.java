package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/**
 * Emergency files (应急文件) of devices that never got a network again: what they hold goes to the list of late answers, where two
 * people decide. Bringing a file twice changes nothing.
 */
@ApplicationScoped
@Transactional
public class RescueService {

    @Inject
    RescueKeyRepository keys;

    @Inject
    RescueKits kits;

    @Inject
    SittingRepository sittings;

    @Inject
    SessionRepository sessions;

    @Inject
    AnswerRepository answers;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Makes the key of a session; devices learn its public half with the start. */
    @Requires(Permission.SESSION_EDIT)
    public void prepare(long session) {
        keys.add(session, RescueSeal.generate(), clock.instant());
    }

    /**
     * Takes a file in.
     *
     * @throws RuleViolationException if it is no emergency file of this session, or was changed
     * @throws ConflictException if the results are released
     */
    @Requires(Permission.SESSION_EDIT)
    public RescueReport take(long session, RescueFile file) {
        SessionState state = sessions.lock(session) // no release meanwhile
                .orElseThrow(() -> new NotFoundException("exam.session.unknown"))
                .row()
                .state();
        if (state == SessionState.RELEASED) {
            throw new ConflictException("exam.late.released");
        }
        if (!file.format().equals(RescueSeal.FORMAT)) {
            throw new RuleViolationException("exam.rescue.notOurs");
        }
        SittingGuard guard = sittings.guard(file.sitting())
                .filter(found -> found.sessionId() == session)
                .orElseThrow(() -> new RuleViolationException("exam.rescue.otherSession"));
        PrivateKey own =
                keys.privateKey(session).orElseThrow(() -> new RuleViolationException("exam.rescue.otherSession"));
        List<AnswerStep> steps = RescueSeal.open(file, own)
                .flatMap(opened -> RescueContent.read(opened, kits.secret(file.sitting(), file.epoch())))
                .map(RescueContent::steps)
                .orElseThrow(() -> new RuleViolationException("exam.rescue.changed"));
        AnswerService.requireSize(steps);
        AnswerService.requireKnown(guard, file.epoch());
        int listed = answers.storeRescued(guard.id(), file.epoch(), steps, clock.instant());
        SittingRow row = sittings.find(guard.id()).orElseThrow();
        changes.fire(Change.of("exam.rescue.take", "sitting:" + guard.id(), "answers", steps.size(), "listed", listed));
        return new RescueReport(
                row.id(), row.cadreCode(), row.cadreName(), steps.size(), listed, state == SessionState.MARKED);
    }
}
