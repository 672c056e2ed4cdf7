package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gankao.exam.sitting.AnswerService;
import org.gankao.exam.sitting.LateAnswer;
import org.gankao.exam.sitting.LateAnswerService;
import org.gankao.shared.RuleViolationException;

/** The answers that count: the saved ones, and in their place the late ones two people accepted. */
@ApplicationScoped
class CountedAnswers {

    @Inject
    AnswerService answers;

    @Inject
    LateAnswerService late;

    /**
     * Late answers that were accepted, by sitting and item.
     *
     * @throws RuleViolationException if one is not decided yet
     */
    Map<Long, Map<String, String>> acceptedLate(long session) {
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

    /** What counts, by sitting and item; who answered nothing has an empty map. */
    Map<Long, Map<String, String>> of(Collection<Long> sittings, Map<Long, Map<String, String>> acceptedLate) {
        Map<Long, Map<String, String>> given = answers.of(sittings);
        Map<Long, Map<String, String>> counted = new HashMap<>();
        for (Long sitting : sittings) {
            Map<String, String> own = new HashMap<>(given.getOrDefault(sitting, Map.of()));
            own.putAll(acceptedLate.getOrDefault(sitting, Map.of()));
            counted.put(sitting, own);
        }
        return counted;
    }
}
