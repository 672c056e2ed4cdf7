package org.gankao.photoid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gankao.exam.paper.PlanRow;
import org.gankao.questionbank.ItemRow;

/**
 * Gives places pictures that fit them, each picture once, as many places as can be: a largest matching by augmenting paths (Kuhn
 * 1955). Earlier pictures are preferred; a place once filled stays filled, though its picture may be passed on to another.
 */
final class PlaceMatching {

    private static final int NONE = -1;

    private final List<PlanRow> places = new ArrayList<>();
    private final List<ItemRow> pictures;
    private final int[] placeOf;

    /** @param pictures the preferred ones first */
    PlaceMatching(List<ItemRow> pictures) {
        this.pictures = pictures;
        this.placeOf = new int[pictures.size()];
        Arrays.fill(placeOf, NONE);
    }

    /** Adds one place of a row, if a picture can be found for it and for all places before; says whether. */
    boolean add(PlanRow row) {
        places.add(row);
        boolean filled = fill(places.size() - 1, new boolean[pictures.size()]);
        if (!filled) {
            places.remove(places.size() - 1);
        }
        return filled;
    }

    /** The picture of each place, in the order in which the places were added. */
    List<ItemRow> filled() {
        ItemRow[] filled = new ItemRow[places.size()];
        for (int i = 0; i < placeOf.length; i++) {
            if (placeOf[i] != NONE) {
                filled[placeOf[i]] = pictures.get(i);
            }
        }
        return List.of(filled);
    }

    private boolean fill(int place, boolean[] tried) {
        for (int i = 0; i < placeOf.length; i++) {
            if (placeOf[i] == NONE && fits(places.get(place), pictures.get(i))) {
                placeOf[i] = place;
                return true;
            }
        }
        for (int i = 0; i < placeOf.length; i++) {
            if (!tried[i] && fits(places.get(place), pictures.get(i))) {
                tried[i] = true;
                if (fill(placeOf[i], tried)) {
                    placeOf[i] = place;
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a picture has the topic and difficulty a row names. */
    static boolean fits(PlanRow row, ItemRow item) {
        return (row.topic().isEmpty() || row.topic().equals(item.topicCode()))
                && (row.difficulty().isEmpty()
                        || row.difficulty().equals(item.difficulty().name()));
    }
}
