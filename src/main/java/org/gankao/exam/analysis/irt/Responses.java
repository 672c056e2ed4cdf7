package org.gankao.exam.analysis.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who answered what rightly. People with the same answers are one pattern: estimation takes one look at each pattern.
 *
 * <p>An item that a person was not asked, because it stands in another form, is {@link #NOT_ASKED} and says nothing of him; one
 * he left open counts as wrong.
 */
public final class Responses {

    public static final byte WRONG = 0;
    public static final byte RIGHT = 1;
    public static final byte NOT_ASKED = -1;

    private final int items;
    private final int[] patternOf;
    private final List<byte[]> patterns = new ArrayList<>();
    private final List<Integer> people = new ArrayList<>();

    private Responses(int items, int size) {
        this.items = items;
        this.patternOf = new int[size];
    }

    /**
     * @param scored a row a person, a column an item
     * @throws IllegalArgumentException unless there are rows of one length
     */
    public static Responses of(List<byte[]> scored) {
        if (scored.isEmpty()) {
            throw new IllegalArgumentException("Nobody answered.");
        }
        Responses responses = new Responses(scored.get(0).length, scored.size());
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int person = 0; person < scored.size(); person++) {
            byte[] row = scored.get(person);
            if (row.length != responses.items) {
                throw new IllegalArgumentException(
                        "A row of %d answers among rows of %d.".formatted(row.length, responses.items));
            }
            @Nullable Integer pattern = known.putIfAbsent(Arrays.toString(row), responses.patterns.size());
            if (pattern == null) {
                pattern = responses.patterns.size();
                responses.patterns.add(row.clone());
                responses.people.add(0);
            }
            responses.people.set(pattern, responses.people.get(pattern) + 1);
            responses.patternOf[person] = pattern;
        }
        return responses;
    }

    public int items() {
        return items;
    }

    /** Persons. */
    public int size() {
        return patternOf.length;
    }

    int patterns() {
        return patterns.size();
    }

    /** Persons with a pattern. */
    int people(int pattern) {
        return people.get(pattern);
    }

    byte answer(int pattern, int item) {
        return patterns.get(pattern)[item];
    }

    /** The pattern of a person. */
    int patternOf(int person) {
        return patternOf[person];
    }

    /** Whether some of those asked were right and some wrong. */
    public boolean isEstimable(int item) {
        double facility = facility(item);
        return facility > 0 && facility < 1;
    }

    /** Share of those asked who were right; not a number if nobody was asked. */
    double facility(int item) {
        int asked = 0;
        int right = 0;
        for (int pattern = 0; pattern < patterns(); pattern++) {
            byte answer = answer(pattern, item);
            asked += answer == NOT_ASKED ? 0 : people(pattern);
            right += answer == RIGHT ? people(pattern) : 0;
        }
        return (double) right / asked;
    }
}
