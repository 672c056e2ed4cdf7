package org.gankao.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.gankao.platform.security.Role;

/**
 * How long a sign-in lasts. A candidate must not fall out of his test nor an evaluator out of a village without signal;
 * an office screen left alone must close soon. Who holds several roles is under the shortest.
 */
final class SessionLimits {

    private static final Duration OFFICE = Duration.ofMinutes(30);
    private static final Duration TEST = Duration.ofHours(4);
    private static final Duration DOOR = Duration.ofHours(14);
    private static final Duration ABSOLUTE = Duration.ofHours(14);

    private SessionLimits() {}

    /** Longest time without a request. */
    static Duration idle(Collection<Role> roles) {
        return roles.stream().map(SessionLimits::idle).min(Duration::compareTo).orElse(OFFICE);
    }

    static boolean expired(Collection<Role> roles, Instant startedAt, Instant lastSeenAt, Instant now) {
        return !now.isBefore(startedAt.plus(ABSOLUTE)) || !now.isBefore(lastSeenAt.plus(idle(roles)));
    }

    /**
     * How long a device keeps the token though its browser was ended: an evaluator's phone stops the browser between two
     * doors and must bring its records afterwards without asking anybody. Zero: no longer than the browser runs.
     */
    static Duration kept(Collection<Role> roles) {
        return Set.copyOf(roles).equals(Set.of(Role.EVALUATOR)) ? ABSOLUTE : Duration.ZERO;
    }

    /** Rows not seen for so long belong to nobody any more. */
    static Instant oldest(Instant now) {
        return now.minus(DOOR);
    }

    private static Duration idle(Role role) {
        return switch (role) {
            case CADRE, INVIGILATOR -> TEST;
            case EVALUATOR -> DOOR;
            default -> OFFICE;
        };
    }
}
