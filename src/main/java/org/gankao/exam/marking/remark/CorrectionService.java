package org.gankao.exam.marking.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.RankingOutlook;
import org.gankao.exam.marking.KeyChange;
import org.gankao.exam.marking.MarkingService;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.marking.SectionScore;
import org.gankao.exam.marking.SessionItem;
import org.gankao.exam.marking.SessionItemService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingService;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/**
 * Corrects wrong keys and items that are no good after a test (更正参考答案): one person proposes, a trial shows every score and
 * place that would move, another person approves exactly that, and everybody is marked anew in the same transaction. Marks
 * that people gave survive; the marking before stays readable.
 */
@ApplicationScoped
@Transactional
public class CorrectionService {

    private static final int EVERYBODY = 100_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_KEY = 400;
    private static final int LONGEST_PLACES = 200;

    @Inject
    CorrectionRepository corrections;

    @Inject
    SessionService sessions;

    @Inject
    SessionItemService items;

    @Inject
    SittingService sittings;

    @Inject
    MarkingService marking;

    @Inject
    ResultService results;

    @Inject
    RankingOutlook ranking;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * What somebody proposes.
     *
     * @param key the new key as {@link NewKey} reads it; empty unless there is to be one
     * @param reason shown to the cadres it concerns, 1 to 500 characters
     */
    public record Proposal(String ref, KeyChange.Kind kind, String key, String reason) {}

    /** Corrections of a session, the newest first. */
    @Requires(Permission.RESULT_RELEASE)
    @Transactional(TxType.SUPPORTS)
    public List<Correction> ofSession(long session) {
        return corrections.ofSession(sessions.get(session).id());
    }

    /** @throws NotFoundException if there is none */
    @Requires(Permission.RESULT_RELEASE)
    @Transactional(TxType.SUPPORTS)
    public Correction get(long id) {
        return corrections.find(id).orElseThrow(() -> new NotFoundException("exam.correction.unknown"));
    }

    /**
     * What its trial found.
     *
     * @throws NotFoundException if it was not tried yet
     */
    @Requires(Permission.RESULT_RELEASE)
    @Transactional(TxType.SUPPORTS)
    public Trial trial(long id) {
        get(id);
        return corrections.trial(id).orElseThrow(() -> new NotFoundException("exam.correction.notTried"));
    }

    /**
     * Proposes a correction; it is to be tried next.
     *
     * @throws ConflictException unless the session is marked, while another proposal waits, or once a ranking is public
     * @throws RuleViolationException if the key is none of the item, or the reason is missing
     */
    @Requires(Permission.RESULT_RELEASE)
    public long propose(long session, Proposal proposal) {
        String reason = requireReason(proposal.reason());
        corrections.lockSession(session);
        requireChangeable(session);
        SessionItem item = items.item(session, proposal.ref());
        if (corrections.hasOpen(session)) {
            throw new ConflictException("exam.correction.open");
        }
        NewKey key = proposal.kind() == KeyChange.Kind.NEW_KEY
                ? NewKey.read(item, proposal.key(), items.key(session, proposal.ref()), reason)
                : null;
        int number = corrections.lastNumber(session) + 1;
        long id = corrections.add(
                session,
                number,
                shortened(String.join(", ", item.places()), LONGEST_PLACES),
                new KeyChange(proposal.ref(), proposal.kind(), key == null ? null : key.document()),
                shortened(item.key(), LONGEST_KEY),
                key == null ? "" : shortened(key.text(), LONGEST_KEY),
                reason,
                caller.require(),
                clock.instant());
        changes.fire(Change.of(
                "exam.correction.propose",
                "correction:" + id,
                "session",
                session,
                "number",
                number,
                "item",
                proposal.ref(),
                "kind",
                proposal.kind()));
        return id;
    }

    /**
     * Tries a proposal: marks everybody by it, stores no mark, and keeps what would move.
     *
     * @return scores that would move
     */
    @Requires(Permission.RESULT_RELEASE)
    public int tryOut(long id, Progress progress) {
        Correction correction = requireOpen(id);
        SessionRow session = requireChangeable(correction.sessionId());
        Trial trial = compute(session, corrections.change(id), progress);
        corrections.tried(id, session.markingId(), CorrectionRepository.document(trial), clock.instant());
        changes.fire(Change.of(
                "exam.correction.try",
                "correction:" + id,
                "scores",
                trial.scores(),
                "moves",
                trial.moves().size()));
        return trial.scores();
    }

    /**
     * Another person approves what he saw the trial find; everybody is marked anew at once.
     *
     * @param trialSha256 of the trial he saw
     * @return sittings marked
     * @throws ConflictException if he proposed it himself, the trial would find something else now, or a ranking is public
     */
    @Requires(Permission.RESULT_RELEASE)
    public int approve(long id, String trialSha256, Progress progress) {
        Correction correction = requireOpen(id);
        SessionRow session = requireChangeable(correction.sessionId());
        if (correction.proposedBy() == caller.require().accountId()) {
            throw new ConflictException("exam.correction.secondPerson");
        }
        if (correction.trialSha256() == null) {
            throw new ConflictException("exam.correction.notTried");
        }
        String now = Sha256.hex(CorrectionRepository.document(compute(session, corrections.change(id), progress)));
        if (!now.equals(trialSha256) || !now.equals(correction.trialSha256())) {
            throw new ConflictException("exam.correction.outdated");
        }
        corrections.decide(id, true, "", caller.require(), clock.instant());
        MarkingService.Outcome outcome = marking.remark(session.id(), progress);
        corrections.ledTo(id, outcome.marking());
        changes.fire(Change.of(
                "exam.correction.approve",
                "correction:" + id,
                "session",
                session.id(),
                "number",
                correction.number(),
                "marking",
                outcome.marking(),
                "trialSha256",
                now));
        return outcome.sittings();
    }

    /** Refuses a proposal, or takes one's own back. */
    @Requires(Permission.RESULT_RELEASE)
    public void refuse(long id, String reason) {
        Correction correction = requireOpen(id);
        corrections.decide(id, false, requireReason(reason), caller.require(), clock.instant());
        changes.fire(Change.of("exam.correction.refuse", "correction:" + id, "number", correction.number()));
    }

    private Trial compute(SessionRow session, KeyChange change, Progress progress) {
        Map<Long, List<SectionScore>> before = results.scoresOf(Objects.requireNonNull(session.markingId()));
        Map<Long, List<SectionScore>> after = marking.trial(session.id(), change, progress);
        List<SittingRow> everybody = sittings.handedInAfter(session.id(), 0, EVERYBODY);
        return TrialRun.of(everybody, before, after, ranks(session, everybody, after));
    }

    /** Only released results are in the ranking. */
    private TrialRun.Ranks ranks(SessionRow session, List<SittingRow> everybody, Map<Long, List<SectionScore>> after) {
        if (session.state() != SessionState.RELEASED) {
            return new TrialRun.Ranks(Map.of(), Map.of());
        }
        Map<Long, Long> cadres = everybody.stream().collect(Collectors.toMap(SittingRow::id, SittingRow::cadreId));
        List<ComponentResult> instead = new ArrayList<>();
        after.forEach((sitting, own) -> own.forEach(score -> instead.add(new ComponentResult(
                Objects.requireNonNull(cadres.get(sitting)),
                score.section().component(),
                score.gained(),
                score.possible(),
                ResultService.evidence(sitting),
                ""))));
        return new TrialRun.Ranks(
                ranking.places(session.cycleId(), List.of()), ranking.places(session.cycleId(), instead));
    }

    private Correction requireOpen(long id) {
        corrections.lock(id);
        Correction correction = get(id);
        if (!correction.isOpen()) {
            throw new ConflictException("exam.correction.decided");
        }
        return correction;
    }

    private SessionRow requireChangeable(long session) {
        SessionRow row = sessions.get(session);
        if (row.state() != SessionState.MARKED && row.state() != SessionState.RELEASED) {
            throw new ConflictException("exam.session.notMarked");
        }
        if (ranking.published(row.cycleId())) {
            throw new ConflictException("exam.correction.published");
        }
        return row;
    }

    private static String requireReason(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw new RuleViolationException("exam.correction.reason", LONGEST_REASON);
        }
        return stripped;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
