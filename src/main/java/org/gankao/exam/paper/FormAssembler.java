package org.gankao.exam.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Fills the places of parallel forms with items: an exact assignment, not a greedy one, so a plan is refused only if it
 * really cannot be met, and forms share no more items than they must.
 *
 * <p>First a largest assignment that uses each item once over all forms, then what is still open is filled within each form
 * with items other forms use. Both steps search augmenting paths in the bipartite graph of places and items (Kuhn's method).
 *
 * @param <T> item
 */
final class FormAssembler<T> {

    private record Place(int form, int row) {}

    private final List<PlanRow> rows;
    private final List<T> items;
    private final BiPredicate<PlanRow, T> fits;

    /** @param items in the order they are preferred in, which the draw decides */
    FormAssembler(List<PlanRow> rows, List<T> items, BiPredicate<PlanRow, T> fits) {
        this.rows = rows;
        this.items = items;
        this.fits = fits;
    }

    /**
     * Rows that together ask for more than there is.
     *
     * @param rows places in the plan, from 0
     */
    record Gap(Set<Integer> rows, int wanted, int available) {}

    /** The first gap, or null if one form can be filled. */
    @org.jspecify.annotations.Nullable
    Gap gap() {
        List<Place> places = places(0);
        int[] holder = new int[items.size()];
        Arrays.fill(holder, -1);
        for (int place = 0; place < places.size(); place++) {
            boolean[] seen = new boolean[items.size()];
            if (!augment(places, place, holder, seen)) {
                Set<Integer> short_ = new TreeSet<>(Set.of(places.get(place).row()));
                int available = 0;
                for (int item = 0; item < seen.length; item++) {
                    if (seen[item]) {
                        available++;
                        short_.add(places.get(holder[item]).row());
                    }
                }
                int wanted =
                        short_.stream().mapToInt(row -> rows.get(row).items()).sum();
                return new Gap(short_, wanted, available);
            }
        }
        return null;
    }

    /**
     * Items of each form, in the order of the plan's rows.
     *
     * @throws IllegalStateException if there is a {@link #gap}
     */
    List<List<T>> forms(int count) {
        List<Place> places = new ArrayList<>();
        for (int form = 0; form < count; form++) {
            places.addAll(places(form));
        }
        int[] holder = new int[items.size()];
        Arrays.fill(holder, -1);
        for (int place = 0; place < places.size(); place++) {
            augment(places, place, holder, new boolean[items.size()]);
        }
        List<List<T>> forms = new ArrayList<>();
        for (int form = 0; form < count; form++) {
            forms.add(complete(form, places, holder));
        }
        return forms;
    }

    private List<T> complete(int form, List<Place> all, int[] holder) {
        List<Place> places = places(form);
        int offset = form * places.size();
        int[] own = new int[items.size()];
        Arrays.fill(own, -1);
        Set<Integer> filled = new HashSet<>();
        for (int item = 0; item < holder.length; item++) {
            if (holder[item] >= 0 && all.get(holder[item]).form() == form) {
                own[item] = holder[item] - offset;
                filled.add(own[item]);
            }
        }
        for (int place = 0; place < places.size(); place++) {
            if (!filled.contains(place) && !augment(places, place, own, new boolean[items.size()])) {
                throw new IllegalStateException("The plan has a gap.");
            }
        }
        List<T> chosen = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            for (int item = 0; item < own.length; item++) {
                if (own[item] == place) {
                    chosen.add(items.get(item));
                }
            }
        }
        return chosen;
    }

    private List<Place> places(int form) {
        List<Place> places = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int n = 0; n < rows.get(row).items(); n++) {
                places.add(new Place(form, row));
            }
        }
        return places;
    }

    /** Free items first, then by moving those who hold one; {@code seen} then holds all items that were in reach. */
    private boolean augment(List<Place> places, int place, int[] holder, boolean[] seen) {
        PlanRow row = rows.get(places.get(place).row());
        for (int item = 0; item < holder.length; item++) {
            if (holder[item] < 0 && !seen[item] && fits.test(row, items.get(item))) {
                holder[item] = place;
                return true;
            }
        }
        for (int item = 0; item < holder.length; item++) {
            if (!seen[item] && holder[item] >= 0 && fits.test(row, items.get(item))) {
                seen[item] = true;
                if (augment(places, holder[item], holder, seen)) {
                    holder[item] = place;
                    return true;
                }
            }
        }
        return false;
    }
}
