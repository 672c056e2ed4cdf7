package org.gankao.demo;

import java.util.Locale;
import java.util.Map;
import org.gankao.people.PostCategory;

/** How large the demo county is. */
public enum DemoSize {
    /** No demo: an installation of a real county. */
    OFF(0, 0, 0, 0, 0, Map.of()),
    /** For tests and quick starts. */
    SMALL(3, 8, 24, 54, 2_400, counts(16, 54, 9, 25, 16)),
    /** The size of the counties that inspired the product. */
    FULL(18, 40, 426, 954, 170_000, counts(180, 640, 96, 246, 150));

    private final int townships;
    private final int departments;
    private final int villages;
    private final int grids;
    private final int households;
    private final Map<PostCategory, Integer> cadres;

    DemoSize(
            int townships,
            int departments,
            int villages,
            int grids,
            int households,
            Map<PostCategory, Integer> cadres) {
        this.townships = townships;
        this.departments = departments;
        this.villages = villages;
        this.grids = grids;
        this.households = households;
        this.cadres = cadres;
    }

    /** By its name in the configuration, {@code off}, {@code small} or {@code full}; {@code true} means full. */
    public static DemoSize named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "", "off", "false", "none" -> OFF;
            case "small" -> SMALL;
            case "full", "true", "on" -> FULL;
            default ->
                throw new IllegalArgumentException("gankao.demo is %s; it can be off, small or full.".formatted(name));
        };
    }

    int townships() {
        return townships;
    }

    int departments() {
        return departments;
    }

    int villages() {
        return villages;
    }

    int grids() {
        return grids;
    }

    /** About so many. */
    int households() {
        return households;
    }

    int cadres(PostCategory category) {
        return cadres.getOrDefault(category, 0);
    }

    private static Map<PostCategory, Integer> counts(int leaders, int grid, int secretaries, int team, int department) {
        return Map.of(
                PostCategory.VILLAGE_LINK_LEADER, leaders,
                PostCategory.GRID_RESPONSIBLE, grid,
                PostCategory.FIRST_SECRETARY, secretaries,
                PostCategory.TEAM_MEMBER, team,
                PostCategory.DEPARTMENT_CADRE, department);
    }
}
