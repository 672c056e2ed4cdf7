package org.gankao.questionbank;

import java.util.List;

/**
 * A part of a picture, edge included. Places are whole ‰: x of the picture's width from the left, y of its height from
 * the top, 0 to 1000; computed in whole numbers only.
 */
public sealed interface Region {

    /** The largest coordinate. */
    int FULL = 1000;

    boolean contains(int x, int y);

    /** Whether all of its measures are possible. */
    boolean isProper();

    /** @param x of the left edge, {@code y} of the top edge */
    record Rectangle(int x, int y, int width, int height) implements Region {

        @Override
        public boolean contains(int px, int py) {
            return px >= x && px <= x + width && py >= y && py <= y + height;
        }

        @Override
        public boolean isProper() {
            return inside(x, y) && width > 0 && height > 0 && width <= FULL - x && height <= FULL - y;
        }
    }

    /**
     * A circle or oval; a circle on a picture that is not square has two different radii in ‰.
     *
     * @param x of the centre
     * @param radiusX ‰ of the width
     * @param radiusY ‰ of the height
     */
    record Ellipse(int x, int y, int radiusX, int radiusY) implements Region {

        @Override
        public boolean contains(int px, int py) {
            long dx = (long) (px - x) * radiusY;
            long dy = (long) (py - y) * radiusX;
            long radii = (long) radiusX * radiusY;
            return dx * dx + dy * dy <= radii * radii;
        }

        @Override
        public boolean isProper() {
            return inside(x, y) && radiusX > 0 && radiusX <= FULL && radiusY > 0 && radiusY <= FULL;
        }
    }

    /** @param points x and y in turn of three corners or more; the last one is joined to the first */
    record Polygon(List<Integer> points) implements Region {

        private static final int MOST_CORNERS = 40;

        public Polygon {
            points = List.copyOf(points);
        }

        /** Counts the edges a ray to the right crosses (even–odd rule). */
        @Override
        public boolean contains(int px, int py) {
            boolean inside = false;
            for (int i = 0, j = points.size() - 2; i < points.size(); j = i, i += 2) {
                int xi = points.get(i);
                int yi = points.get(i + 1);
                int xj = points.get(j);
                int yj = points.get(j + 1);
                long side = (long) (xj - xi) * (py - yi) - (long) (px - xi) * (yj - yi);
                if (side == 0 && between(px, xi, xj) && between(py, yi, yj)) {
                    return true;
                }
                if (yi > py != yj > py && (side > 0) == (yj > yi)) {
                    inside = !inside;
                }
            }
            return inside;
        }

        @Override
        public boolean isProper() {
            return points.size() >= 6
                    && points.size() % 2 == 0
                    && points.size() <= 2 * MOST_CORNERS
                    && points.stream().allMatch(at -> at >= 0 && at <= FULL);
        }

        private static boolean between(int at, int one, int other) {
            return at >= Math.min(one, other) && at <= Math.max(one, other);
        }
    }

    private static boolean inside(int x, int y) {
        return x >= 0 && x <= FULL && y >= 0 && y <= FULL;
    }
}
