package org.gankao.photoid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gankao.exam.paper.SeededOrder;
import org.gankao.platform.text.Wording;

/**
 * Questions about the villages of a cadre who links villages but hardly any household himself (联村领导): how many
 * households and how many grids a village has. Four numbers are offered with the right one at a drawn place; counts of
 * households lie a tenth apart, at least five.
 */
final class VillageQuizzes {

    private static final int OPTIONS = 4;
    private static final int SMALLEST_STEP = 5;

    private final Wording wording;
    private final int seed;
    private final List<VillageFacts> villages;

    VillageQuizzes(Wording wording, String seed, long cadreId, List<VillageFacts> villages) {
        this.wording = wording;
        this.seed = OwnQuizzes.seedOf(seed, cadreId);
        this.villages = villages;
    }

    /** Up to {@code count}, two a village. */
    List<Quiz> make(int count) {
        List<Quiz> made = new ArrayList<>();
        for (VillageFacts facts : SeededOrder.of(seed, "villages", villages)) {
            int households = facts.households().size();
            if (households > 0) {
                made.add(quiz("VILLAGE_HOUSEHOLDS", facts, households, Math.max(SMALLEST_STEP, households / 10)));
                made.add(quiz("VILLAGE_GRIDS", facts, Math.toIntExact(facts.grids()), 1));
            }
        }
        return made.size() > count ? made.subList(0, count) : made;
    }

    private Quiz quiz(String kind, VillageFacts facts, int right, int step) {
        String code = facts.village().code();
        int drawn = SeededOrder.of(seed, kind + code, List.of(0, 1, 2, 3)).get(0);
        int before = Math.min(drawn, (right - 1) / step);
        List<String> options = IntStream.range(0, OPTIONS)
                .mapToObj(i -> String.valueOf(right + (i - before) * step))
                .toList();
        String stem = wording.text(
                Locale.CHINA, "photoid.quiz." + kind, facts.village().name());
        return new Quiz(kind + ":" + code, stem, options, String.valueOf(right));
    }
}
