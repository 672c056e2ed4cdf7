package org.gankao.exam.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact answer for lines without ranges and pieces without enemies, found in another way than the product finds it: by
 * augmenting paths between single places and pieces (Kuhn's method). Tests hold the product against it.
 */
final class MatchingBound {

    private final Problem problem;

    MatchingBound(Problem problem) {
        this.problem = problem;
    }

    /** Whether one form can be filled. */
    boolean possible() {
        return matched(1) == problem.total();
    }

    /** Places of {@code forms} forms that must take a piece some other place has. */
    int leastShared(int forms) {
        return forms * problem.total() - matched(forms);
    }

    private int matched(int forms) {
        List<Integer> places = new ArrayList<>();
        for (int form = 0; form < forms; form++) {
            for (int line = 0; line < problem.lines().size(); line++) {
                for (int n = 0; n < problem.lines().get(line).least(); n++) {
                    places.add(line);
                }
            }
        }
        int[] holder = new int[problem.pieces().size()];
        Arrays.fill(holder, -1);
        int matched = 0;
        for (int place = 0; place < places.size(); place++) {
            if (augment(places, place, holder, new boolean[holder.length])) {
                matched++;
            }
        }
        return matched;
    }

    private boolean augment(List<Integer> places, int place, int[] holder, boolean[] seen) {
        for (int piece = 0; piece < holder.length; piece++) {
            if (!seen[piece] && problem.pieces().get(piece).lines().contains(places.get(place))) {
                seen[piece] = true;
                if (holder[piece] < 0 || augment(places, holder[piece], holder, seen)) {
                    holder[piece] = place;
                    return true;
                }
            }
        }
        return false;
    }
}
