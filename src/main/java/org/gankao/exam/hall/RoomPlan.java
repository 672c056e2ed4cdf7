package org.gankao.exam.hall;

import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What the department decides about a room.
 *
 * @param batchId only this batch sits in it; null: every batch that is no make-up
 * @param seats desks, 1 to {@value #MOST_SEATS}
 * @param abreast desks side by side, 1 to {@value #MOST_ABREAST}
 */
public record RoomPlan(long placeId, @Nullable Long batchId, String name, int seats, int abreast) {

    public static final int MOST_SEATS = 500;
    public static final int MOST_ABREAST = 20;

    /** @throws RuleViolationException if it has no name, or such a room cannot be */
    public RoomPlan {
        name = name.strip();
        if (name.isEmpty() || name.length() > 40) {
            throw new RuleViolationException("exam.room.name");
        }
        if (seats < 1 || seats > MOST_SEATS || abreast < 1 || abreast > MOST_ABREAST || abreast > seats) {
            throw new RuleViolationException("exam.room.seats", MOST_SEATS, MOST_ABREAST);
        }
    }
}
