package org.gankao.exam.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.gankao.exam.marking.desk.DeskBoardService;
import org.gankao.exam.sitting.SessionService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.ItemService;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** The department answers objections to items, by somebody who neither marked the answer nor wrote the item. */
@ApplicationScoped
@Transactional
public class ItemObjectionService {

    private static final int LONGEST_ANSWER = 2000;

    @Inject
    ItemObjectionRepository objections;

    @Inject
    SessionService sessions;

    @Inject
    DeskBoardService board;

    @Inject
    ItemService bank;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Objections of a session: open ones first, the most urgent first. */
    @Requires(Permission.OBJECTION_DECIDE)
    @Transactional(TxType.SUPPORTS)
    public List<ItemObjection> ofSession(long session) {
        return objections.ofSession(sessions.get(session).id());
    }

    /** @throws NotFoundException if there is none */
    @Requires(Permission.OBJECTION_DECIDE)
    @Transactional(TxType.SUPPORTS)
    public ItemObjection get(long id) {
        return objections.find(id).orElseThrow(() -> new NotFoundException("exam.objection.unknown"));
    }

    /** A file as it is handed out. */
    public record Evidence(String mediaType, byte[] content) {}

    /** What came with it; every look leaves a trace. */
    @Requires(Permission.OBJECTION_DECIDE)
    public Evidence file(long id) {
        ItemObjection objection = get(id);
        EvidenceFile file = objections.file(id).orElseThrow(() -> new NotFoundException("exam.objection.noFile"));
        changes.fire(Change.of("exam.objection.look", "itemObjection:" + id, "number", objection.number()));
        return new Evidence(file.mediaType(), file.content());
    }

    /** Whether the caller may answer it: he neither marked the answer nor wrote the item. */
    @Requires(Permission.OBJECTION_DECIDE)
    @Transactional(TxType.SUPPORTS)
    public boolean mayAnswer(long id) {
        ItemObjection objection = get(id);
        long account = caller.require().accountId();
        return !board.markersOf(objection.sittingId(), objection.item()).contains(account)
                && !wrote(objection.ref(), account);
    }

    /**
     * Answers in writing; the cadre reads it on his result.
     *
     * @param answer 1 to 2,000 characters
     * @throws ForbiddenException to who marked the answer or wrote the item
     * @throws ConflictException if it is answered
     */
    @Requires(Permission.OBJECTION_DECIDE)
    public void answer(long id, String answer, ItemObjectionEffect effect) {
        objections.lock(id);
        ItemObjection objection = get(id);
        if (!objection.isOpen()) {
            throw new ConflictException("exam.objection.answered", objection.number());
        }
        if (!mayAnswer(id)) {
            throw new ForbiddenException("exam.objection.notYou");
        }
        if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
            throw new RuleViolationException("exam.objection.answer", LONGEST_ANSWER);
        }
        objections.answer(id, answer.strip(), effect, caller.require(), clock.instant());
        changes.fire(Change.of(
                "exam.objection.answer", "itemObjection:" + id, "number", objection.number(), "effect", effect));
    }

    /** Whether somebody made a wording of the bank's item, the one that was asked or another. */
    private boolean wrote(String ref, long account) {
        return bank.makers(ref.split("@", 2)[0]).contains(account);
    }
}
