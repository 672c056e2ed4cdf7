package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Entry codes: made when a session is sealed, told to invigilators alone, asked of cadres at the start. */
@ApplicationScoped
@Transactional
public class EntryCodeService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    @Inject
    EntryCodeRepository codes;

    @Inject
    SessionClock windows;

    @Inject
    RoomScope rooms;

    @Inject
    CodeTries tries;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Codes of a session by batch and room; an invigilator is told those of his rooms. */
    @Requires(Permission.SESSION_EXTEND)
    @Transactional(TxType.SUPPORTS)
    public List<EntryCode> ofSession(long session) {
        Set<Long> own = rooms.of(session).orElse(null);
        return codes.ofSession(session).stream()
                .filter(code -> own == null || own.contains(code.roomId()))
                .toList();
    }

    /**
     * Makes a new code where the old one has got about.
     *
     * @param room 0: cadres of the batch without a room
     * @throws NotFoundException if there is none, or it is not the caller's to know of
     */
    @Requires(Permission.SESSION_EXTEND)
    public EntryCode renew(long session, long batch, long room) {
        EntryCode old = ofSession(session).stream()
                .filter(code -> code.batchId() == batch && code.roomId() == room)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.code.unknown"));
        EntryCode made = new EntryCode(old.batchId(), old.roomId(), newCode());
        codes.keep(List.of(made), clock.instant());
        changes.fire(Change.of("exam.code.renew", "session:" + session, "batch", batch, "room", room));
        return made;
    }

    /** Makes the codes that are missing. */
    @Requires(Permission.SESSION_EDIT)
    public void makeMissing(long session) {
        List<EntryCode> made = codes.without(session).stream()
                .map(hall -> new EntryCode(hall[0], hall[1], newCode()))
                .toList();
        codes.keep(made, clock.instant());
    }

    /**
     * Lets a cadre in with the code of his room.
     *
     * @throws RuleViolationException without the right code
     * @throws org.gankao.shared.ConflictException after several wrong ones, for some minutes
     */
    @Requires(Permission.SIT_TEST)
    @Transactional(TxType.SUPPORTS)
    public void require(SittingGuard guard, @Nullable String code) {
        Long batch = guard.batchId();
        if (batch == null || !windows.batch(batch).entryCode()) {
            return;
        }
        tries.admit(guard.id(), clock.instant());
        String given = code == null ? "" : code.strip();
        if (given.isEmpty()) {
            throw new RuleViolationException("exam.code.needed");
        }
        long room = guard.roomId() == null ? 0 : guard.roomId();
        if (!codes.code(batch, room).filter(given::equals).isPresent()) {
            tries.wrong(guard.id(), clock.instant());
            throw new RuleViolationException("exam.code.wrong");
        }
        tries.right(guard.id());
    }

    private static String newCode() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    }
}
