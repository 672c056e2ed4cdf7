package org.gankao.platform.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.gankao.platform.security.Caller;
import org.gankao.shared.ForbiddenException;
import org.jspecify.annotations.Nullable;

/**
 * The moment a request or job acts at: now, unless the product itself loads what happened earlier, such as the past
 * cycle of the demonstration county.
 */
@RequestScoped
public class Moment {

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    private @Nullable Instant replayed;

    public Instant now() {
        return replayed == null ? clock.instant() : replayed;
    }

    /**
     * Lets what follows in this request happen at an earlier time; null ends it.
     *
     * @throws ForbiddenException unless the product itself is at work
     */
    public void replay(@Nullable Instant earlier) {
        if (!caller.isSystem()) {
            throw new ForbiddenException("security.notAllowed");
        }
        replayed = earlier;
    }
}
