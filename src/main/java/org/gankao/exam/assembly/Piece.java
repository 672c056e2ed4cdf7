package org.gankao.exam.assembly;

import java.util.List;

/**
 * What takes one place in a form: an item, or a case group as a whole.
 *
 * @param facility expected share of the points, in ‰
 * @param information it is expected to give about candidates, in thousandths; comparable within one problem only
 * @param lines it may stand in, counted from 0, in ascending order
 */
public record Piece(int facility, int information, List<Integer> lines) {

    public Piece {
        if (facility < 0 || facility > 1000 || information < 0) {
            throw new IllegalArgumentException("A facility of %d ‰, information %d.".formatted(facility, information));
        }
        lines = List.copyOf(lines);
    }
}
