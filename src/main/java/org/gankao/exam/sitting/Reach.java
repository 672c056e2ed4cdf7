package org.gankao.exam.sitting;

import java.util.List;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Whom a measure reaches: named sittings, or all of a batch, of a room, of a room in a batch, or of the session.
 *
 * @param batchId null: every batch
 * @param roomId null: every room
 * @param sittingIds empty: all that batch and room leave
 */
public record Reach(@Nullable Long batchId, @Nullable Long roomId, List<Long> sittingIds) {

    public Reach {
        sittingIds = sittingIds.stream().distinct().sorted().toList();
    }

    public static Reach everybody() {
        return new Reach(null, null, List.of());
    }

    /** @throws RuleViolationException without any: nobody is not everybody */
    public static Reach of(List<Long> sittingIds) {
        if (sittingIds.isEmpty()) {
            throw new RuleViolationException("exam.extension.nobody");
        }
        return new Reach(null, null, sittingIds);
    }

    public static Reach of(@Nullable Long batchId, @Nullable Long roomId) {
        return new Reach(batchId, roomId, List.of());
    }

    /** Whether it goes beyond named sittings and one room. */
    public boolean beyondRoom() {
        return roomId == null && sittingIds.isEmpty();
    }
}
