package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** Stores the signs of life gathered since the last time. */
@ApplicationScoped
@Transactional
class PresenceService {

    @Inject
    Presence presence;

    @Inject
    SittingRepository sittings;

    @Requires(Permission.SESSION_EDIT) // the product's own timer
    public void store() {
        Map<Long, Presence.Sign> seen = presence.drain();
        if (!seen.isEmpty()) {
            sittings.seen(seen);
        }
    }
}
