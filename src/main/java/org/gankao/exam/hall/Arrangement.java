package org.gankao.exam.hall;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where and when a session sits, as far as it is decided.
 *
 * @param batches by number
 * @param places by id
 * @param rooms by place and id
 * @param members cadres put into a batch by hand, by cadre
 */
public record Arrangement(
        List<BatchRow> batches, List<PlaceRow> places, List<RoomRow> rooms, Map<Long, Member> members) {

    public Arrangement {
        batches = List.copyOf(batches);
        places = List.copyOf(places);
        rooms = List.copyOf(rooms);
        members = Map.copyOf(members);
    }

    public Optional<BatchRow> batch(long id) {
        return batches.stream().filter(batch -> batch.id() == id).findFirst();
    }

    public Optional<RoomRow> room(long id) {
        return rooms.stream().filter(room -> room.id() == id).findFirst();
    }

    /** Batches that are no make-up. */
    public List<BatchRow> mainBatches() {
        return batches.stream().filter(batch -> !batch.makeUp()).toList();
    }

    public List<RoomRow> roomsOf(BatchRow batch) {
        return rooms.stream().filter(room -> room.serves(batch)).toList();
    }

    public int seatsOf(BatchRow batch) {
        return roomsOf(batch).stream().mapToInt(RoomRow::seats).sum();
    }
}
