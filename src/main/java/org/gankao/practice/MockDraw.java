package org.gankao.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.questionbank.ItemRow;

/**
 * Draws a mock paper by the rows of a blueprint: those that ask for most first, each as far as there are items; then rows with
 * ranges up to the section's number. Unlike the assembler of tests it takes what there is and says how much is missing.
 */
final class MockDraw {

    private final List<ItemRow> order;

    /** @param order open items in the order in which they are taken */
    MockDraw(List<ItemRow> order) {
        this.order = List.copyOf(order);
    }

    List<ItemRow> of(SectionPlan plan) {
        Set<ItemRow> drawn = new LinkedHashSet<>();
        List<PlanRow> rows = new ArrayList<>(plan.rows());
        rows.sort(Comparator.comparingInt(MockDraw::conditions).reversed());
        rows.forEach(row -> take(row, row.items(), drawn));
        for (PlanRow row : rows) {
            take(row, Math.min(row.most() - row.items(), plan.items() - drawn.size()), drawn);
        }
        return List.copyOf(drawn);
    }

    private void take(PlanRow row, int count, Set<ItemRow> drawn) {
        order.stream()
                .filter(item -> row.takes(item) && !drawn.contains(item))
                .limit(Math.max(0, count))
                .toList()
                .forEach(drawn::add);
    }

    private static int conditions(PlanRow row) {
        return (row.topic().isEmpty() ? 0 : 1)
                + (row.itemType().isEmpty() ? 0 : 1)
                + (row.difficulty().isEmpty() ? 0 : 1);
    }
}
