package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gankao.shared.NotFoundException;

/**
 * Guards of sittings, cached. A cached guard may be old: statements that rest on one name its version and change nothing
 * when it is not the row's any more, whoever changed it, on whichever server.
 */
@ApplicationScoped
class Guards {

    private static final int MOST = 20_000;

    @Inject
    SittingRepository sittings;

    private final Map<Long, SittingGuard> cached = new ConcurrentHashMap<>();

    /** @throws NotFoundException if there is no such sitting, or it is another cadre's */
    SittingGuard of(long sitting, long cadre) {
        SittingGuard guard = cached.get(sitting);
        return check(guard == null ? fresh(sitting, sittings.guard(sitting)) : guard, cadre);
    }

    /** As {@link #of}, but as the row stands now. */
    SittingGuard ofNow(long sitting, long cadre) {
        return check(fresh(sitting, sittings.guard(sitting)), cadre);
    }

    /** As {@link #of}, for a transaction that begins with it and rests on the row; see {@link SittingRepository#sharedGuard}. */
    SittingGuard shared(long sitting, long cadre) {
        SittingGuard guard = cached.get(sitting);
        return guard == null ? sharedNow(sitting, cadre) : check(guard, cadre);
    }

    /** As {@link #shared}, but as the row stands now. */
    SittingGuard sharedNow(long sitting, long cadre) {
        return check(fresh(sitting, sittings.sharedGuard(sitting)), cadre);
    }

    /** As {@link #ofNow}, for a transaction that begins with it and will change the row: others wait for its end. */
    SittingGuard locked(long sitting, long cadre) {
        return check(fresh(sitting, sittings.lockedGuard(sitting)), cadre);
    }

    void forget(long sitting) {
        cached.remove(sitting);
    }

    void forgetAll() {
        cached.clear();
    }

    private SittingGuard fresh(long sitting, Optional<SittingGuard> found) {
        if (cached.size() > MOST) {
            cached.clear();
        }
        SittingGuard guard = found.orElseThrow(() -> new NotFoundException("exam.sitting.unknown"));
        cached.put(sitting, guard);
        return guard;
    }

    private static SittingGuard check(SittingGuard guard, long cadre) {
        if (guard.cadreId() != cadre) {
            throw new NotFoundException("exam.sitting.unknown");
        }
        return guard;
    }
}
