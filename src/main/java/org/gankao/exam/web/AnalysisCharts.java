package org.gankao.exam.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gankao.exam.analysis.ItemResponse;

/** Where the marks of the analysis page's drawings stand, in the units of their view boxes. */
final class AnalysisCharts {

    static final int WIDTH = 520;
    static final int LEFT = 46;
    static final int RIGHT = 508;
    static final int TOP = 14;
    static final int BOTTOM = 224;

    private static final int LOWEST_DISCRIMINATION_TENTHS = -4;
    private static final int HIGHEST_DISCRIMINATION_TENTHS = 8;
    private static final int FARTHEST_ABILITY = 4;
    private static final int BANDS = 10;
    private static final int GAP = 6;

    private AnalysisCharts() {}

    /** A bar of the histogram. */
    public record Bar(int x, int y, int width, int height, int from, int count) {

        public int middle() {
            return x + width / 2;
        }
    }

    /** An item on the map; forms differ in shape. */
    public record Dot(String x, String y, int shape, ItemLine line) {}

    /** A line at a figure. */
    public record Tick(String at, String label) {}

    /** A form's information curve; forms differ in dashes. */
    public record Line(String form, String points, int dash, String labelX, String labelY) {}

    static List<Bar> bars(List<Integer> bands) {
        int most = Math.max(1, bands.stream().mapToInt(Integer::intValue).max().orElse(1));
        int step = (RIGHT - LEFT) / BANDS;
        List<Bar> bars = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            int height = (int) Math.round((BOTTOM - TOP - 20.0) * bands.get(band) / most);
            bars.add(new Bar(
                    LEFT + band * step + GAP / 2, BOTTOM - height, step - GAP, height, band * BANDS, bands.get(band)));
        }
        return bars;
    }

    static List<Dot> dots(List<ItemLine> lines, List<String> forms) {
        return lines.stream()
                .filter(line -> line.item().figures().discrimination() != null)
                .map(line -> new Dot(
                        across(line.item().figures().facility(), 0, 1),
                        discrimination(line.item().figures().discrimination()),
                        Math.max(0, forms.indexOf(line.item().form())) % 3,
                        line))
                .toList();
    }

    /** Lines across the map: discrimination -0.2 to 0.8. */
    static List<Tick> discriminations() {
        List<Tick> ticks = new ArrayList<>();
        for (int tenth = -2; tenth <= 8; tenth += 2) {
            ticks.add(new Tick(discrimination(tenth / 10.0), text(tenth / 10.0, 1)));
        }
        return ticks;
    }

    static List<Tick> facilities() {
        List<Tick> ticks = new ArrayList<>();
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            ticks.add(new Tick(across(tenth / 10.0, 0, 1), text(tenth / 10.0, 1)));
        }
        return ticks;
    }

    static List<Tick> abilities() {
        List<Tick> ticks = new ArrayList<>();
        for (int ability = -4; ability <= 4; ability++) {
            ticks.add(new Tick(across(ability, -FARTHEST_ABILITY, FARTHEST_ABILITY), String.valueOf(ability)));
        }
        return ticks;
    }

    /** Lines across the information curves, from 0 to the highest. */
    static List<Tick> informations(List<ItemResponse.Curve> curves) {
        double most = most(curves);
        int step = Math.max(1, (int) Math.ceil(most / 5));
        List<Tick> ticks = new ArrayList<>();
        for (int at = 0; at <= most; at += step) {
            ticks.add(new Tick(up(at, 0, most), String.valueOf(at)));
        }
        return ticks;
    }

    static List<Line> lines(List<ItemResponse.Curve> curves) {
        double most = most(curves);
        List<Line> lines = new ArrayList<>();
        for (ItemResponse.Curve curve : curves) {
            ItemResponse.Point best = curve.points().stream()
                    .reduce((a, b) -> a.information() >= b.information() ? a : b)
                    .orElseThrow();
            lines.add(new Line(
                    curve.form(),
                    curve.points().stream()
                            .map(point -> across(point.ability(), -FARTHEST_ABILITY, FARTHEST_ABILITY) + ","
                                    + up(point.information(), 0, most))
                            .collect(Collectors.joining(" ")),
                    lines.size() % 3,
                    across(best.ability(), -FARTHEST_ABILITY, FARTHEST_ABILITY),
                    up(best.information(), 0, most)));
        }
        return lines;
    }

    private static String discrimination(double value) {
        return up(10 * value, LOWEST_DISCRIMINATION_TENTHS, HIGHEST_DISCRIMINATION_TENTHS);
    }

    private static double most(List<ItemResponse.Curve> curves) {
        return 1.1
                * curves.stream()
                        .flatMap(curve -> curve.points().stream())
                        .mapToDouble(ItemResponse.Point::information)
                        .max()
                        .orElse(1);
    }

    private static String across(double value, double from, double to) {
        return text(LEFT + (RIGHT - LEFT) * share(value, from, to), 1);
    }

    private static String up(double value, double from, double to) {
        return text(BOTTOM - (BOTTOM - TOP) * share(value, from, to), 1);
    }

    private static double share(double value, double from, double to) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }

    private static String text(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
