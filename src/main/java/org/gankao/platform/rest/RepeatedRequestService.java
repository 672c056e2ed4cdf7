package org.gankao.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.gankao.platform.security.OpenToAll;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Remembers for a day what requests with a key were answered. */
@ApplicationScoped
@Transactional
@OpenToAll // each caller meets his own requests only
class RepeatedRequestService {

    private static final Duration KEPT = Duration.ofDays(1);

    /** Often enough for a table of a day. */
    private static final Duration CLEANED_EVERY = Duration.ofMinutes(10);

    @Inject
    RepeatedRequestRepository requests;

    @Inject
    Clock clock;

    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

    /**
     * The first answer to a request.
     *
     * @param location address of what was made
     * @param body JSON
     */
    record Answer(
            int status, @Nullable String location, @Nullable String body) {}

    /**
     * A request with its key.
     *
     * @param token of the request that came first
     * @param first what that was answered; null if this is the first
     */
    record Claim(
            long account,
            String key,
            String token,
            @Nullable Answer first) {}

    /** Now and then forgets old requests; apart from claims, because its locks and theirs would block each other. */
    void clean() {
        Instant now = clock.instant();
        Instant last = cleaned.get();
        if (now.isAfter(last.plus(CLEANED_EVERY)) && cleaned.compareAndSet(last, now)) {
            requests.forgetBefore(now.minus(KEPT));
        }
    }

    /**
     * Says whether a request is the first with its key.
     *
     * @throws RuleViolationException if the key was used for another request
     * @throws ConflictException if the first is still at work, or broke off without an answer
     */
    Claim claim(long account, String key, String fingerprint) {
        Instant now = clock.instant();
        String token = UUID.randomUUID().toString();
        RepeatedRequestRepository.Kept kept = requests.claim(account, key, token, fingerprint, now);
        if (kept.token().equals(token)) {
            return new Claim(account, key, token, null);
        }
        if (!kept.fingerprint().equals(fingerprint)) {
            throw new RuleViolationException("platform.repeated.other");
        }
        if (kept.answer() == null) {
            throw new ConflictException("platform.repeated.atWork");
        }
        return new Claim(account, key, kept.token(), kept.answer());
    }

    void answered(Claim claim, Answer answer) {
        requests.answered(claim, answer);
    }

    /** Nothing was made: the key may be used again. */
    void forget(Claim claim) {
        requests.forget(claim);
    }
}
