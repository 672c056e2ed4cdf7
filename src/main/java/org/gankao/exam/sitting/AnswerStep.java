package org.gankao.exam.sitting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * One answer as a device sends it.
 *
 * @param item item number on the paper, for example {@code K12}
 * @param seq counted up by the device with every answer
 * @param response empty: taken back
 * @param deviceAt when the device says it was given; evidence only
 */
public record AnswerStep(
        String item, int seq, String response, @Nullable Instant deviceAt) {

    public static final int LONGEST_RESPONSE = 2000;

    private static final Pattern ITEM = Pattern.compile("[A-Z][0-9]{1,3}");

    /** @throws RuleViolationException if it cannot be an answer */
    public AnswerStep {
        if (!ITEM.matcher(item).matches()) {
            throw new RuleViolationException("exam.answer.item");
        }
        if (seq < 1) {
            throw new RuleViolationException("exam.answer.seq");
        }
        if (response.length() > LONGEST_RESPONSE) {
            throw new RuleViolationException("exam.answer.long", LONGEST_RESPONSE);
        }
    }

    /** Of each item the step with the highest sequence, by item. */
    static Collection<AnswerStep> newest(List<AnswerStep> steps) {
        Map<String, AnswerStep> newest = new TreeMap<>();
        steps.forEach(step -> newest.merge(step.item(), step, (a, b) -> replaces(0, a.seq(), 0, b.seq()) ? a : b));
        return newest.values();
    }

    /**
     * Whether the answer of one place counts instead of another's: that of the later device, or of the same and given later.
     * {@link AnswerRepository} says the same in SQL.
     */
    static boolean replaces(int epoch, int seq, int thanEpoch, int thanSeq) {
        return epoch != thanEpoch ? epoch > thanEpoch : seq > thanSeq;
    }
}
