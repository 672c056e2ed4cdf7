package org.gankao.exam.analysis.irt;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Answers of invented people to items that are known. */
public final class Simulated {

    private Simulated() {}

    /** Items with slopes around 1.1 and locations from -2 to 2. */
    public static List<LogisticItem> items(int count, RandomGenerator random) {
        List<LogisticItem> items = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            items.add(LogisticItem.at(0.6 + random.nextDouble(), -2 + 4.0 * j / (count - 1)));
        }
        return items;
    }

    public static List<Double> abilities(int people, RandomGenerator random) {
        return Stream.generate(random::nextGaussian).limit(people).toList();
    }

    public static List<byte[]> answers(List<LogisticItem> items, List<Double> abilities, RandomGenerator random) {
        List<byte[]> answers = new ArrayList<>();
        for (double ability : abilities) {
            byte[] row = new byte[items.size()];
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextDouble() < items.get(j).probability(ability) ? Responses.RIGHT : Responses.WRONG;
            }
            answers.add(row);
        }
        return answers;
    }
}
