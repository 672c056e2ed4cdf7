package org.gankao.exam.hall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room (考场) as pages, papers and the drawing of seats see it.
 *
 * @param batchId only this batch sits in it; null: every batch that is no make-up
 * @param seats desks
 * @param abreast desks side by side
 * @param staff the head invigilator first
 */
public record RoomRow(
        long id,
        long placeId,
        String placeName,
        @Nullable Long batchId,
        String name,
        int seats,
        int abreast,
        List<RoomStaff> staff) {

    public RoomRow {
        staff = List.copyOf(staff);
    }

    public SeatGrid grid() {
        return new SeatGrid(seats, abreast);
    }

    /** Whether a batch sits in it. */
    public boolean serves(BatchRow batch) {
        return batchId == null ? !batch.makeUp() : batchId == batch.id();
    }
}
