package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.hall.RoomRow;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Where an invigilator's rights end: at the rooms he watches, once a session has rooms with invigilators. */
@ApplicationScoped
class RoomScope {

    @Inject
    HallService halls;

    @Inject
    Caller caller;

    /** Rooms of a session the caller may see and act in; empty: the whole session. */
    Optional<Set<Long>> of(long session) {
        Identity who = caller.identity().orElse(null);
        if (who == null || !who.roles().contains(Role.INVIGILATOR) || caller.may(Permission.SESSION_EDIT)) {
            return Optional.empty();
        }
        List<RoomRow> staffed = halls.rooms(session).stream()
                .filter(room -> !room.staff().isEmpty())
                .toList();
        return staffed.isEmpty()
                ? Optional.empty()
                : Optional.of(staffed.stream()
                        .filter(room -> room.staff().stream()
                                .anyMatch(one -> one.loginName().equalsIgnoreCase(who.loginName())))
                        .map(RoomRow::id)
                        .collect(Collectors.toSet()));
    }

    /** @throws NotFoundException if a sitting in a room is not the caller's to see */
    void requireSeen(long session, @Nullable Long room) {
        Set<Long> own = of(session).orElse(null);
        if (own != null && (room == null || !own.contains(room))) {
            throw new NotFoundException("exam.sitting.unknown");
        }
    }

    /** @throws ForbiddenException if a measure reaches beyond the caller's rooms */
    void requireWithin(long session, Reach reach, List<Reached> reached) {
        Set<Long> own = of(session).orElse(null);
        if (own == null) {
            return;
        }
        boolean within = !reach.beyondRoom()
                && reached.stream().map(Reached::roomId).allMatch(room -> room != null && own.contains(room))
                && (reach.roomId() == null || own.contains(Objects.requireNonNull(reach.roomId())));
        if (!within) {
            throw new ForbiddenException("exam.room.notYours");
        }
    }
}
