package org.gankao.exam.sitting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server has committed of a batch.
 *
 * @param verdict what became of all of it
 * @param steps answers of the batch; committed if accepted, on the late list if late or from an old device. What is not among
 *     them has a sequence under which another answer was committed before, and has to be sent with one of its own
 * @param now the server's clock
 * @param deadline itself still in time
 */
public record SaveReceipt(
        Verdict verdict,
        List<AnswerStep> steps,
        Instant now,
        @Nullable Instant deadline) {

    public SaveReceipt {
        steps = List.copyOf(steps);
    }
}
