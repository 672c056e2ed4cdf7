package org.gankao.photoid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SeededOrder;
import org.gankao.questionbank.ItemRow;

/**
 * Deals pictures of the bank to one cadre after the other. Where a plan names no difficulty, one mix of difficulties is
 * drawn for all, and everybody gets pictures of that mix, so no one's are harder.
 */
final class PictureDeck {

    private final List<ItemRow> pictures;
    private final List<PlanRow> wanted;

    /**
     * @param pictures approved picture items whose law is in force, by code
     * @param rows rows of the plan, one after the other, with their items
     * @param seed of the session
     */
    PictureDeck(List<ItemRow> pictures, List<PlanRow> rows, String seed) {
        this.pictures = List.copyOf(pictures);
        this.wanted = mixed(rows, seed);
    }

    /** The rows split into single places, each with a difficulty. */
    private List<PlanRow> mixed(List<PlanRow> rows, String seed) {
        List<PlanRow> places = rows.stream()
                .flatMap(row -> Collections.nCopies(row.items(), row).stream())
                .toList();
        List<ItemRow> models = dealt(places, SeededOrder.of(OwnQuizzes.seedOf(seed, 0), "mix", pictures));
        List<PlanRow> mixed = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            PlanRow row = places.get(i);
            mixed.add(new PlanRow(row.topic(), "", models.get(i).difficulty().name(), 1, row.points()));
        }
        return mixed;
    }

    /** Pictures for the first {@code count} places, each once. */
    List<ItemRow> deal(int cadreSeed, int count) {
        return dealt(wanted.subList(0, count), SeededOrder.of(cadreSeed, "pictures", pictures));
    }

    private static List<ItemRow> dealt(List<PlanRow> places, List<ItemRow> order) {
        PlaceMatching matching = new PlaceMatching(order);
        if (!places.stream().allMatch(matching::add)) {
            throw new IllegalStateException("The plan has a shortfall.");
        }
        return matching.filled();
    }
}
