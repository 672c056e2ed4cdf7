package org.gankao.exam.hall;

import java.util.ArrayList;
import java.util.List;
import org.gankao.cycle.Phrase;

/** What had better be seen before a session is sealed: pure, from its arrangement. Nothing of it forbids sealing. */
public final class HallCheck {

    private HallCheck() {}

    /**
     * @param forms of the paper
     * @param entrants who will sit
     */
    public static List<Phrase> of(Arrangement arrangement, int forms, int entrants) {
        List<Phrase> found = new ArrayList<>();
        List<BatchRow> batches = arrangement.mainBatches();
        int perBatch = forms / Math.max(1, batches.size());
        if (batches.size() > 1 && forms < batches.size()) {
            found.add(Phrase.of("exam.hall.check.sharedForms", batches.size(), forms));
        }
        if (!arrangement.rooms().isEmpty() && perBatch < 2) {
            found.add(Phrase.of("exam.hall.check.sameForm", 2 * Math.max(1, batches.size()), forms));
        }
        if (!arrangement.rooms().isEmpty()) {
            int seats = batches.isEmpty()
                    ? arrangement.rooms().stream().mapToInt(RoomRow::seats).sum()
                    : batches.stream().mapToInt(arrangement::seatsOf).sum();
            if (seats < entrants) {
                found.add(Phrase.of("exam.hall.check.seats", entrants, seats, entrants - seats));
            }
        }
        for (BatchRow batch : batches) {
            if (!arrangement.rooms().isEmpty() && arrangement.roomsOf(batch).isEmpty()) {
                found.add(Phrase.of("exam.hall.check.noRoom", batch.name()));
            }
        }
        List<RoomRow> alone = arrangement.rooms().stream()
                .filter(room -> room.staff().isEmpty())
                .toList();
        if (!alone.isEmpty()) {
            found.add(Phrase.of(
                    "exam.hall.check.noStaff", alone.size(), alone.get(0).name()));
        }
        return found;
    }
}
