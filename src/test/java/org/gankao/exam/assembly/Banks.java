package org.gankao.exam.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.gankao.platform.jobs.Progress;

/** Random banks and plans: topics, three difficulties, lines that ask for a topic, a difficulty, both or neither. */
final class Banks {

    static final Progress UNSEEN = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public void at(long done, long total, String message) {}
    };

    private static final int[] FACILITIES = {850, 650, 400};

    private Banks() {}

    /** Kinds a line may ask for; -1: any. */
    private record Wanted(int topic, int difficulty) {

        boolean fits(int ofTopic, int ofDifficulty) {
            return (topic < 0 || topic == ofTopic) && (difficulty < 0 || difficulty == ofDifficulty);
        }
    }

    /** Four topics and four lines that may overlap. */
    static Problem small(RandomGenerator random, int pieces, int enemies, boolean ranges) {
        List<Wanted> wanted = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int least = 0;
        int most = 0;
        for (int i = 0; i < 4; i++) {
            wanted.add(new Wanted(random.nextInt(5) - 1, random.nextInt(4) - 1));
            int atLeast = 1 + random.nextInt(3);
            int atMost = ranges ? atLeast + random.nextInt(3) : atLeast;
            lines.add(new Line(atLeast, atMost, 200));
            least += atLeast;
            most += atMost;
        }
        return problem(random, pieces, enemies, 4, wanted, lines, least + random.nextInt(most - least + 1));
    }

    /** Ten topics by three difficulties, 50 pieces a form, facilities as tests showed them. */
    static Problem county(RandomGenerator random, int pieces) {
        List<Wanted> wanted = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int topic = 0; topic < 10; topic++) {
            for (int difficulty = 0; difficulty < 3; difficulty++) {
                wanted.add(new Wanted(topic, difficulty == 2 ? -1 : difficulty));
                lines.add(new Line(1, 3, 200));
            }
        }
        return problem(random, pieces, pieces / 12, 10, wanted, lines, 50);
    }

    private static Problem problem(
            RandomGenerator random,
            int number,
            int enemies,
            int topics,
            List<Wanted> wanted,
            List<Line> lines,
            int total) {
        List<Piece> pieces = new ArrayList<>();
        for (int piece = 0; piece < number; piece++) {
            int topic = random.nextInt(topics);
            int difficulty = random.nextInt(3);
            List<Integer> fitting = new ArrayList<>();
            for (int line = 0; line < wanted.size(); line++) {
                if (wanted.get(line).fits(topic, difficulty)) {
                    fitting.add(line);
                }
            }
            int facility = Math.min(980, Math.max(100, FACILITIES[difficulty] + (int) (random.nextGaussian() * 120)));
            pieces.add(new Piece(facility, 50 + random.nextInt(400), fitting));
        }
        Set<Problem.Pair> pairs = new TreeSet<>();
        for (int i = 0; i < enemies; i++) {
            int one = random.nextInt(number);
            int other = random.nextInt(number);
            if (one != other) {
                pairs.add(Problem.Pair.of(one, other));
            }
        }
        return new Problem(lines, total, pieces, pairs);
    }
}
