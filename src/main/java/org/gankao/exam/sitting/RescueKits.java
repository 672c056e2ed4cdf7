package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gankao.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;

/** Gives devices what they need for an emergency file; public keys are remembered, because they never change. */
@ApplicationScoped
class RescueKits {

    @Inject
    RescueKeyRepository keys;

    @Inject
    SecretBox box;

    private final Map<Long, Optional<String>> known = new ConcurrentHashMap<>();

    /** @return null unless the sitting is under way, or if its session was sealed without such a key */
    @Nullable
    RescueKit of(SittingGuard guard) {
        if (guard.state() != SittingState.OPEN) {
            return null;
        }
        Optional<String> key = known.get(guard.sessionId());
        if (key == null) {
            key = keys.publicKey(guard.sessionId());
            known.put(guard.sessionId(), key);
        }
        return key.map(found -> new RescueKit(found, secret(guard.id(), guard.epoch())))
                .orElse(null);
    }

    /** Known to the server and to the device it was given to; kept nowhere. */
    String secret(long sitting, int epoch) {
        return box.blindIndex("exam-rescue:" + sitting + ":" + epoch);
    }
}
