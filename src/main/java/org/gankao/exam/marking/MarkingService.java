package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.KeyStore;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.sitting.AnswerService;
import org.gankao.exam.sitting.LateAnswer;
import org.gankao.exam.sitting.LateAnswerService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingService;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/** Marks a closed session (阅卷), in one go or not at all. */
@ApplicationScoped
@Transactional
public class MarkingService {

    private static final int SITTINGS_A_STEP = 200;

    @Inject
    SessionService sessions;

    @Inject
    SittingService sittings;

    @Inject
    AnswerService answers;

    @Inject
    LateAnswerService late;

    @Inject
    PaperService papers;

    @Inject
    KeyRepository keys;

    @Inject
    MarkRepository marks;

    @Inject
    Marker marker;

    @Inject
    @Any
    Instance<PersonMarks> people;

    @Inject
    Clock clock;

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
        MarkingRules rules = papers.get(session.paperId()).rules();
        Map<Long, Map<String, String>> accepted = acceptedLate(sessionId);
        Map<Long, Map<String, KeyedItem>> forms = new HashMap<>();
        int total = marks.handedIn(sessionId);
        String keyHash = Sha256.hex(String.join("\n", marks.keyHashes(sessionId)));
        long marking = marks.add(sessionId, keyHash, rules, total, clock.instant());
        int done = 0;
        int open = 0;
        long after = 0;
        while (true) {
            progress.at(done, total);
            List<SittingRow> some = sittings.handedInAfter(sessionId, after, SITTINGS_A_STEP);
            if (some.isEmpty()) {
                break;
            }
            open += mark(marking, some, forms, accepted, rules);
            done += some.size();
            after = some.get(some.size() - 1).id();
        }
        sessions.marked(sessionId, marking, open);
        return done;
    }

    /** @return marks left open */
    private int mark(
            long marking,
            List<SittingRow> some,
            Map<Long, Map<String, KeyedItem>> forms,
            Map<Long, Map<String, String>> accepted,
            MarkingRules rules) {
        List<Long> ids = some.stream().map(SittingRow::id).toList();
        Map<Long, Map<String, String>> given = answers.of(ids);
        Map<Long, KeyStore.Kept> supplements = keys.ofSittings(ids);
        Map<Long, Map<String, Fraction>> settled = settled(ids);
        List<Mark> all = new ArrayList<>();
        List<SectionScore> scores = new ArrayList<>();
        for (SittingRow sitting : some) {
            List<KeyedItem> keyed = new ArrayList<>(
                    forms.computeIfAbsent(sitting.formId(), this::formKey).values());
            KeyStore.Kept supplement = supplements.get(sitting.id());
            if (supplement != null) {
                keyed.addAll(KeyedItem.read(supplement.document()).values());
            }
            Map<String, String> counted = new HashMap<>(given.getOrDefault(sitting.id(), Map.of()));
            counted.putAll(accepted.getOrDefault(sitting.id(), Map.of()));
            List<Mark> marked =
                    marker.marks(sitting.id(), keyed, counted, settled.getOrDefault(sitting.id(), Map.of()), rules);
            all.addAll(marked);
            scores.addAll(Marker.sections(sitting.id(), marked));
        }
        marks.addMarks(marking, all);
        marks.addSections(marking, scores);
        return (int) all.stream().filter(Mark::isOpen).count();
    }

    private Map<Long, Map<String, Fraction>> settled(List<Long> sittings) {
        return people.isResolvable() ? people.get().shares(sittings) : Map.of();
    }

    private Map<String, KeyedItem> formKey(long form) {
        return keys.ofForm(form)
                .map(kept -> KeyedItem.read(kept.document()))
                .orElseThrow(() -> new IllegalStateException("Form %d has no key.".formatted(form)));
    }

    private Map<Long, Map<String, String>> acceptedLate(long session) {
        Map<Long, Map<String, String>> accepted = new HashMap<>();
        for (LateAnswer answer : late.ofSession(session)) {
            if (!answer.decided()) {
                throw new RuleViolationException("exam.late.undecided");
            }
            if (answer.accepted()) {
                accepted.computeIfAbsent(answer.sittingId(), id -> new HashMap<>())
                        .put(answer.item(), answer.response());
            }
        }
        return accepted;
    }
}
