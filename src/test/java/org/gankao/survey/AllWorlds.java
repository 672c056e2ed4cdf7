package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gankao.survey.Satisfaction.VillageVotes;

/**
 * An attacker who tries every possible world: knows how many voted in each village, every vote of the other townships, and what is shown.
 * Nothing of the rule under test is used but the votes themselves.
 */
final class AllWorlds {

    private static final int ANSWERS = 4;
    private static final double MOST_WORLDS = 4e6;

    private final List<int[]> truth = new ArrayList<>();
    private final List<Integer> townships = new ArrayList<>();
    private final List<Integer> households = new ArrayList<>();
    private final List<VillageVotes> others = new ArrayList<>();
    private final boolean score;
    private final boolean total;
    private final ConversionFormula formula;
    private final int[] sums = new int[ANSWERS];
    private final int[][] world;
    private final int[][] least;
    private final int[][] most;
    private final long shownScore;
    private final long shownTotal;

    AllWorlds(
            List<List<VillageVotes>> county,
            List<Integer> attacked,
            boolean score,
            boolean total,
            ConversionFormula formula) {
        for (int t = 0; t < county.size(); t++) {
            for (VillageVotes village : county.get(t)) {
                if (!attacked.contains(t)) {
                    others.add(village);
                } else if (village.votes().all() > 0) {
                    truth.add(counts(village.votes()));
                    townships.add(t);
                    households.add(village.households());
                }
            }
        }
        this.score = score;
        this.total = total;
        this.formula = formula;
        truth.forEach(village -> {
            for (int k = 0; k < ANSWERS; k++) {
                sums[k] += village[k];
            }
        });
        world = truth.stream().map(int[]::clone).toArray(int[][]::new);
        shownScore = scoreOf(List.of());
        shownTotal = scoreOf(others);
        least = new int[truth.size() + 5][ANSWERS];
        most = new int[truth.size() + 5][ANSWERS];
        Arrays.stream(least).forEach(row -> Arrays.fill(row, Integer.MAX_VALUE));
        if (canTryAll()) {
            enumerate(0, sums.clone());
        }
    }

    /** Whether there are few enough worlds. */
    boolean canTryAll() {
        double worlds = 1;
        for (int v = 0; v < truth.size() - 1; v++) {
            int n = Arrays.stream(truth.get(v)).sum();
            worlds *= (n + 3) * (n + 2) * (n + 1) / 6.0;
        }
        return worlds < MOST_WORLDS;
    }

    /** Each answer of each village could be {@code width} votes apart, or as many as its sum and its village allow. */
    void assertVillagesOpen(int width) {
        for (int v = 0; v < truth.size(); v++) {
            for (int k = 0; k < ANSWERS; k++) {
                int wanted = Math.min(
                        Math.min(width, sums[k]), Arrays.stream(truth.get(v)).sum());
                assertThat(most[v][k] - least[v][k])
                        .as("village %d, answer %d of %s", v, k, text())
                        .isGreaterThanOrEqualTo(wanted);
            }
        }
    }

    /** So could each answer of each township. */
    void assertTownshipsOpen(int width) {
        List<Integer> different = townships.stream().distinct().toList();
        for (int t = 0; t < different.size(); t++) {
            int votes = 0;
            for (int v = 0; v < truth.size(); v++) {
                votes += townships.get(v).equals(different.get(t))
                        ? Arrays.stream(truth.get(v)).sum()
                        : 0;
            }
            for (int k = 0; k < ANSWERS; k++) {
                assertThat(most[truth.size() + t][k] - least[truth.size() + t][k])
                        .as("township %d, answer %d of %s", different.get(t), k, text())
                        .isGreaterThanOrEqualTo(Math.min(width, votes));
            }
        }
    }

    private void enumerate(int village, int[] left) {
        int votes = Arrays.stream(truth.get(village)).sum();
        if (village == truth.size() - 1) {
            world[village] = left.clone(); // the sums are shown
            keepIfShownAlike();
            return;
        }
        for (int s = 0; s <= Math.min(votes, left[0]); s++) {
            for (int b = 0; b <= Math.min(votes - s, left[1]); b++) {
                for (int d = 0; d <= Math.min(votes - s - b, left[2]); d++) {
                    int u = votes - s - b - d;
                    if (u <= left[3]) {
                        world[village] = new int[] {s, b, d, u};
                        enumerate(village + 1, new int[] {left[0] - s, left[1] - b, left[2] - d, left[3] - u});
                    }
                }
            }
        }
    }

    private void keepIfShownAlike() {
        if ((score && scoreOf(List.of()) != shownScore) || (total && scoreOf(others) != shownTotal) || !bandsAlike()) {
            return;
        }
        List<Integer> different = townships.stream().distinct().toList();
        for (int t = 0; t < different.size(); t++) {
            int[] sum = sumOf(different.get(t), world);
            keep(truth.size() + t, sum);
        }
        for (int v = 0; v < world.length; v++) {
            keep(v, world[v]);
        }
    }

    private void keep(int row, int[] counts) {
        for (int k = 0; k < ANSWERS; k++) {
            least[row][k] = Math.min(least[row][k], counts[k]);
            most[row][k] = Math.max(most[row][k], counts[k]);
        }
    }

    private boolean bandsAlike() {
        int[][] before = truth.toArray(int[][]::new);
        return townships.stream().distinct().allMatch(t -> band(sumOf(t, before)) == band(sumOf(t, world)));
    }

    private static boolean band(int[] counts) {
        int all = Arrays.stream(counts).sum();
        return all >= 10 && counts[2] * 10 >= all * 8;
    }

    private int[] sumOf(int township, int[][] of) {
        int[] sum = new int[ANSWERS];
        for (int v = 0; v < of.length; v++) {
            for (int k = 0; k < ANSWERS && townships.get(v) == township; k++) {
                sum[k] += of[v][k];
            }
        }
        return sum;
    }

    /** Hundredths of a point, half up; a half is known from what floating point makes of it. */
    private long scoreOf(List<VillageVotes> more) {
        double points = 0;
        double weight = 0;
        for (int v = 0; v < world.length; v++) {
            double mean = mean(world[v]);
            points += mean < 0 ? 0 : mean * households.get(v);
            weight += mean < 0 ? 0 : households.get(v);
        }
        for (VillageVotes other : more) {
            double mean = mean(counts(other.votes()));
            points += mean < 0 ? 0 : mean * other.households();
            weight += mean < 0 ? 0 : other.households();
        }
        double hundredths = weight == 0 ? 0 : points / weight * 100;
        return (long) Math.floor(Math.round(hundredths * 1e6) / 1e6 + 0.5);
    }

    private double mean(int[] counts) {
        int counted = counts[0] + counts[1] + counts[2];
        double points = 0;
        for (int k = 0; k < 3; k++) {
            points += (double) formula.points().get(k) * counts[k];
        }
        return counted == 0 ? -1 : points / counted;
    }

    private static int[] counts(VoteCounts votes) {
        return new int[] {votes.satisfied(), votes.basic(), votes.dissatisfied(), votes.unknown()};
    }

    private String text() {
        return Arrays.deepToString(truth.toArray()) + " of " + townships;
    }
}
