package org.gankao.exam.onpaper;

import java.util.ArrayList;
import java.util.List;
import org.gankao.questionbank.Region;

/**
 * The grid printed over the picture of a hotspot item, so that a place can be written down: columns A to J from the left,
 * rows 1 to 10 from the top, {@code C4}.
 */
final class SpotGrid {

    /** Columns, and rows. */
    static final int SIDE = 10;

    private static final int CELL = Region.FULL / SIDE;
    private static final int STEP = CELL / 10;
    private static final int SAMPLES = 100;

    private SpotGrid() {}

    /** @param column from 0 */
    static String column(int column) {
        return String.valueOf((char) ('A' + column));
    }

    /**
     * The cells that count as right: those which the regions cover by half or more; where there is none, the one they cover
     * most, so that a small region can still be met.
     */
    static List<String> cells(List<Region> regions) {
        List<String> right = new ArrayList<>();
        String best = "";
        int most = 0;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int covered = covered(regions, column, row);
                String cell = column(column) + (row + 1);
                if (2 * covered >= SAMPLES) {
                    right.add(cell);
                }
                if (covered > most) {
                    most = covered;
                    best = cell;
                }
            }
        }
        return right.isEmpty() && most > 0 ? List.of(best) : right;
    }

    /** Of 100 places spread evenly over a cell, how many lie in a region. */
    private static int covered(List<Region> regions, int column, int row) {
        int covered = 0;
        for (int y = row * CELL + STEP / 2; y < (row + 1) * CELL; y += STEP) {
            for (int x = column * CELL + STEP / 2; x < (column + 1) * CELL; x += STEP) {
                int px = x;
                int py = y;
                covered += regions.stream().anyMatch(region -> region.contains(px, py)) ? 1 : 0;
            }
        }
        return covered;
    }
}
