package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;

/**
 * Saves answers. What the receipt names is committed when the caller gets it, because this method's transaction ends
 * before it returns.
 */
@ApplicationScoped
@Transactional
public class AnswerService {

    /** Answers a request may carry; a queue longer than that is sent in parts. */
    public static final int MOST_IN_A_BATCH = 200;

    @Inject
    Guards guards;

    @Inject
    AnswerRepository answers;

    @Inject
    Presence presence;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Saves a batch from the device of an epoch, once however often it is sent, never over a newer answer.
     *
     * @throws StaleGuardException if the sitting changed meanwhile; try again
     */
    @Requires(Permission.SIT_TEST)
    public SaveReceipt save(long sitting, int epoch, List<AnswerStep> steps) {
        requireSize(steps);
        Instant now = clock.instant();
        long cadre = caller.requireCadre();
        SittingGuard guard = guards.shared(sitting, cadre);
        if (guard.epoch() != epoch || guard.judge(epoch, now) != Verdict.ACCEPTED) {
            guard = guards.sharedNow(sitting, cadre);
        }
        requireKnown(guard, epoch);
        Verdict verdict = guard.judge(epoch, now);
        List<AnswerStep> stored = switch (verdict) {
            case NOT_STARTED -> throw new ConflictException("exam.sitting.notStarted");
            case HANDED_IN -> throw new ConflictException("exam.sitting.handedIn");
            case ACCEPTED -> answers.store(guard.id(), guard.version(), epoch, steps, now);
            case LATE, OLD_DEVICE -> {
                answers.storeLate(guard.id(), epoch, steps, now, LateReason.of(verdict));
                yield steps;
            }
        };
        presence.saved(sitting, now);
        return new SaveReceipt(verdict, stored, now, guard.deadline());
    }

    /** The current answers of the caller's own sitting, by item, to go on with on another device. */
    @Requires(Permission.SIT_TEST)
    @Transactional(TxType.SUPPORTS)
    public Map<String, String> own(long sitting) {
        guards.of(sitting, caller.requireCadre());
        return answers.current(sitting);
    }

    /** The current answers of sittings, by sitting and item. */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE})
    @Transactional(TxType.SUPPORTS)
    public Map<Long, Map<String, String>> of(Collection<Long> sittings) {
        return answers.current(sittings);
    }

    static void requireSize(List<AnswerStep> steps) {
        if (steps.size() > MOST_IN_A_BATCH) {
            throw new RuleViolationException("exam.answer.many", MOST_IN_A_BATCH);
        }
    }

    /** No device has an epoch that was never given out. */
    static void requireKnown(SittingGuard guard, int epoch) {
        if (epoch < 1 || epoch > Math.max(1, guard.epoch())) {
            throw new RuleViolationException("exam.answer.epoch");
        }
    }
}
