package org.gankao.exam.print;

import java.time.Instant;
import java.util.List;
import org.gankao.exam.hall.RoomRow;
import org.gankao.exam.sitting.SittingState;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of one room in one batch need; without rooms, of one township.
 *
 * @param batch name, empty: the session has no batches
 * @param room null: cadres without a room
 * @param place test place and room, or the township
 * @param chairs by seat, then staff number
 */
record Sheet(
        String batch,
        Instant opensAt,
        Instant closesAt,
        @Nullable RoomRow room,
        String place,
        List<Chair> chairs) {

    /** One cadre. */
    record Chair(
            @Nullable Integer seat,
            String code,
            String name,
            String unit,
            String township,
            SittingState state,
            @Nullable Instant handedInAt) {}

    Sheet {
        chairs = List.copyOf(chairs);
    }

    long count(SittingState state) {
        return chairs.stream().filter(chair -> chair.state() == state).count();
    }
}
