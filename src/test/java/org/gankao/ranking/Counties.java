package org.gankao.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gankao.cycle.Component;
import org.gankao.cycle.ComponentResult;
import org.gankao.cycle.Entrant;
import org.gankao.cycle.MissingRule;
import org.gankao.cycle.SchemeTerms;
import org.gankao.people.Establishment;
import org.gankao.people.PostCategory;
import org.gankao.shared.Fraction;

/** Random counties to compute rankings of; the same seed gives the same county. */
final class Counties {

    private Counties() {}

    static Computation.Input of(long seed) {
        Random random = new Random(seed);
        Map<PostCategory, Computation.FrozenScheme> schemes = new EnumMap<>(PostCategory.class);
        List<Entrant> entrants = new ArrayList<>();
        List<ComponentResult> results = new ArrayList<>();
        Set<Computation.Allowance> allowances = new HashSet<>();
        long id = 1;
        for (PostCategory category : PostCategory.values()) {
            schemes.put(category, new Computation.FrozenScheme(id, 1, "hash" + category, terms(random)));
            int people = random.nextInt(25);
            for (int i = 0; i < people; i++) {
                long cadre = id++;
                entrants.add(entrant(cadre, category, random));
                for (Component component : Component.values()) {
                    if (random.nextInt(20) > 0) {
                        results.add(result(cadre, component, random));
                    } else if (random.nextBoolean()) {
                        allowances.add(new Computation.Allowance(cadre, component));
                    }
                }
            }
        }
        Collections.shuffle(entrants, random);
        Collections.shuffle(results, random);
        return new Computation.Input(schemes, entrants, results, allowances);
    }

    private static SchemeTerms terms(Random random) {
        int first = 10 + random.nextInt(30);
        int second = 10 + random.nextInt(20);
        int third = 10 + random.nextInt(20);
        List<Component> ladder = new ArrayList<>(List.of(Component.values()));
        Collections.shuffle(ladder, random);
        return new SchemeTerms(
                List.of(
                        part(Component.KNOWLEDGE, first, random),
                        part(Component.PHOTO, second, random),
                        part(Component.SCENARIO, third, random),
                        part(Component.SATISFACTION, 100 - first - second - third, random)),
                "100-75-55",
                BigDecimal.valueOf(50),
                10,
                ladder.subList(0, random.nextInt(4)),
                6,
                BigDecimal.valueOf(20),
                "",
                Fraction.of(1, 3));
    }

    private static SchemeTerms.Part part(Component component, int weight, Random random) {
        return new SchemeTerms.Part(component, BigDecimal.valueOf(weight), MissingRule.values()[random.nextInt(3)]);
    }

    private static Entrant entrant(long cadre, PostCategory category, Random random) {
        boolean ranked = random.nextInt(15) > 0;
        return entrant(cadre, category, 100 + random.nextInt(4), 10 + random.nextInt(3), ranked);
    }

    /** A cadre of the one unit of a county. */
    static Entrant ranked(long cadre, PostCategory category) {
        return entrant(cadre, category, 100, 10, true);
    }

    private static Entrant entrant(long cadre, PostCategory category, long unit, long township, boolean ranked) {
        return new Entrant(
                cadre,
                "C%05d".formatted(cadre),
                "干部" + cadre,
                unit,
                township,
                category,
                ranked,
                ranked ? "" : Entrant.TOO_SHORT,
                "单位",
                Establishment.CIVIL_SERVANT,
                "",
                null,
                LocalDate.of(2024, 1, 1));
    }

    /** Few different values, so that ties are frequent; awkward denominators, so that rounding matters. */
    private static ComponentResult result(long cadre, Component component, Random random) {
        long possible = List.of(3L, 7L, 20L, 60L, 100L).get(random.nextInt(5));
        long gained = possible - random.nextInt(3);
        return new ComponentResult(
                cadre, component, Fraction.of(gained, 1), Fraction.of(possible, 1), "evidence:" + cadre, "");
    }
}
