package org.gankao.exam.sitting;

import java.time.Instant;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Something the page noticed, sent along with answers.
 *
 * @param seq counted up by the device, so that what comes twice is kept once
 * @param deviceAt when, by the device's clock; evidence only
 * @param amount AWAY: milliseconds, PASTE: characters; 0 to {@value #MOST}
 */
public record Signal(SignalKind kind, int seq, @Nullable Instant deviceAt, int amount) {

    /** A day, in milliseconds. */
    static final int MOST = 86_400_000;

    /** @throws RuleViolationException if no page reports such a thing */
    public Signal {
        if (!kind.ofDevice() || seq < 1 || amount < 0) {
            throw new RuleViolationException("exam.signal.odd");
        }
        amount = Math.min(amount, MOST);
    }
}
