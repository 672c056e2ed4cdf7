package org.gankao.photoid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        List<ItemRow> order = SeededOrder.of(OwnQuizzes.seedOf(seed, 0), "mix", pictures);
        List<PlanRow> places = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (PlanRow row : rows) {
            for (int i = 0; i < row.items(); i++) {
                ItemRow model = order.stream()
                        .filter(item -> !taken.contains(item.code()) && fits(row, item))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("The plan has a shortfall."));
                taken.add(model.code());
                places.add(new PlanRow(row.topic(), "", model.difficulty().name(), 1, row.points()));
            }
        }
        return places;
    }

    static boolean fits(PlanRow row, ItemRow item) {
        return (row.topic().isEmpty() || row.topic().equals(item.topicCode()))
                && (row.difficulty().isEmpty()
                        || row.difficulty().equals(item.difficulty().name()));
    }

    /** Pictures for the first {@code count} places, each once. */
    List<ItemRow> deal(int cadreSeed, int count) {
        List<ItemRow> order = SeededOrder.of(cadreSeed, "pictures", pictures);
        List<ItemRow> dealt = new ArrayList<>();
        for (PlanRow place : wanted.subList(0, count)) {
            dealt.add(order.stream()
                    .filter(item -> !dealt.contains(item) && fits(place, item))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The plan has a shortfall.")));
        }
        return dealt;
    }
}
