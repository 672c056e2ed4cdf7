package org.gankao.exam.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.exam.marking.OwnItem;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.marking.TermsService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingService;
import org.gankao.exam.sitting.SittingState;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** A cadre objects to items of his own test, within the days the session allows after the release. */
@ApplicationScoped
@Transactional
public class OwnObjectionService {

    /** Days for the written answer; the day of the objection not counted. */
    public static final int ANSWER_DAYS = 5;

    /** Largest file taken, bytes. */
    public static final int FILE_LIMIT = EvidenceFile.LIMIT;

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_EVIDENCE = 1000;

    @Inject
    ItemObjectionRepository objections;

    @Inject
    SittingService sittings;

    @Inject
    SessionService sessions;

    @Inject
    TermsService terms;

    @Inject
    ResultService results;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * The caller's objections to a sitting of his, and what he may still object to.
     *
     * @throws RuleViolationException until the result is released
     */
    @Requires(Permission.OWN_RESULT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public OwnObjections own(long sittingId) {
        SessionRow session = requireReleased(sittings.ofCaller(sittingId));
        List<ItemObjection> rows = objections.ofSitting(sittingId);
        Set<String> objectedTo = rows.stream().map(ItemObjection::item).collect(Collectors.toSet());
        boolean open = isOpen(session);
        return new OwnObjections(
                until(session),
                open,
                rows,
                !open
                        ? List.of()
                        : results.ownItems(sittingId).stream()
                                .filter(item -> !objectedTo.contains(item.item()))
                                .map(item -> new OwnObjections.ObjectableItem(
                                        item.item(), item.section().name(), item.number()))
                                .toList());
    }

    /**
     * Objects to an item.
     *
     * @param item as the caller's form numbers it
     * @param evidence in words; may be empty
     * @throws RuleViolationException after the last day, or without a text
     * @throws ConflictException if he has objected to the item before
     */
    @Requires(Permission.OWN_RESULT_VIEW)
    public long object(long sittingId, String item, String text, String evidence) {
        objections.lockSessionOf(sittingId);
        SittingRow sitting = sittings.ofCaller(sittingId);
        SessionRow session = requireReleased(sitting);
        if (!isOpen(session)) {
            throw new RuleViolationException("exam.objection.over", until(session));
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT || evidence.length() > LONGEST_EVIDENCE) {
            throw new RuleViolationException("exam.objection.text", LONGEST_TEXT, LONGEST_EVIDENCE);
        }
        OwnItem own = results.ownItems(sittingId).stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.item.unknown"));
        int count = objections.count(session.id());
        if (objections.ofSitting(sittingId).stream().anyMatch(one -> one.item().equals(item))) {
            throw new ConflictException("exam.objection.before");
        }
        Instant now = clock.instant();
        String number = "T%d-%02d".formatted(session.id(), count + 1);
        long id = objections.add(
                session.id(),
                sittingId,
                sitting.cadreId(),
                item,
                own.ref(),
                number,
                text.strip(),
                evidence.strip(),
                now,
                BusinessTime.dateOf(now).plusDays(ANSWER_DAYS));
        changes.fire(Change.of("exam.objection.receive", "itemObjection:" + id, "number", number, "item", own.ref()));
        return id;
    }

    /**
     * Adds the one file an objection may have: PNG, JPEG or PDF of at most 2 MB.
     *
     * @throws ConflictException if it has one, or is answered
     * @throws RuleViolationException if the file is too large, none of these, or does more than show pages
     */
    @Requires(Permission.OWN_RESULT_VIEW)
    public void attach(long sittingId, long id, byte[] file) {
        objections.lock(id);
        sittings.ofCaller(sittingId);
        ItemObjection objection = objections
                .find(id)
                .filter(one -> one.sittingId() == sittingId)
                .orElseThrow(() -> new NotFoundException("exam.objection.unknown"));
        if (objection.fileType() != null || !objection.isOpen()) {
            throw new ConflictException("exam.objection.fileBefore");
        }
        EvidenceFile evidence = EvidenceFile.take(file);
        objections.addFile(id, evidence, clock.instant());
        changes.fire(Change.of(
                "exam.objection.attach",
                "itemObjection:" + id,
                "number",
                objection.number(),
                "type",
                evidence.mediaType(),
                "bytes",
                evidence.content().length));
    }

    private SessionRow requireReleased(SittingRow sitting) {
        SessionRow session = sessions.get(sitting.sessionId());
        if (session.state() != SessionState.RELEASED) {
            throw new RuleViolationException("exam.result.notReleased");
        }
        if (sitting.state() != SittingState.HANDED_IN) {
            throw new ConflictException("exam.result.absent");
        }
        return session;
    }

    private boolean isOpen(SessionRow session) {
        return !BusinessTime.dateOf(clock.instant()).isAfter(until(session));
    }

    /** The last day, to its end. */
    private LocalDate until(SessionRow session) {
        return BusinessTime.dateOf(Objects.requireNonNull(session.releasedAt()))
                .plusDays(terms.of(session.id()).objectionDays());
    }
}
