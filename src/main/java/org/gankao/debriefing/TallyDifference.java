package org.gankao.debriefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer for a cadre that the two scrutineers counted differently. */
public record TallyDifference(long cadreId, TallyAnswer answer, int first, int second) {

    /** By cadre and answer; empty if both counted the same. Both have a line for each cadre. */
    static List<TallyDifference> between(List<TallyLine> first, List<TallyLine> second) {
        Map<Long, TallyLine> others = new TreeMap<>();
        second.forEach(line -> others.put(line.cadreId(), line));
        List<TallyDifference> differences = new ArrayList<>();
        for (TallyLine mine : first) {
            TallyLine other = others.get(mine.cadreId());
            for (TallyAnswer answer : TallyAnswer.values()) {
                if (mine.of(answer) != other.of(answer)) {
                    differences.add(new TallyDifference(mine.cadreId(), answer, mine.of(answer), other.of(answer)));
                }
            }
        }
        return differences;
    }
}
