package org.gankao.photoid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gankao.exam.paper.SeededOrder;
import org.gankao.locality.HouseholdCategory;
import org.gankao.locality.HouseholdRow;
import org.gankao.platform.text.Wording;
import org.gankao.shared.Sha256;

/**
 * Questions about the households a cadre links himself.
 *
 * <p>The rule, so that every grid is equally hard: the four kinds take turns in one order for everybody; each question is
 * about another household as long as there are enough, drawn with the seed; names have four options, the three foils
 * being heads of the same village whose households he does not link; numbers are four in a row with the right one at a
 * drawn place; of the categories all three are offered, and the household asked about is drawn from a drawn category, so
 * that the commonest is no safe guess. Only households whose head's name and door are unique in the village are used.
 * Nothing sensitive is asked: no ID number, income, health or reason for care.
 *
 * <p>With fewer than {@value #FEWEST} such households, or fewer than three foils, no such question can be made, and the
 * caller takes village questions or pictures instead.
 */
final class OwnQuizzes {

    /** Fewer own households would make the questions repeat and the answers guessable. */
    static final int FEWEST = 3;

    private static final int FOILS = 3;

    private final Wording wording;
    private final int seed;
    private final List<HouseholdRow> own;
    private final Map<Long, VillageFacts> villages;
    private final Set<Long> ownIds;
    private final Map<Long, List<String>> strangers = new HashMap<>();
    private final Set<Long> used = new HashSet<>();

    /**
     * @param own households he links, in a fixed order
     * @param villages facts of every village they lie in, by village id
     */
    OwnQuizzes(Wording wording, String seed, long cadreId, List<HouseholdRow> own, Map<Long, VillageFacts> villages) {
        this.wording = wording;
        this.seed = seedOf(seed, cadreId);
        this.villages = villages;
        this.ownIds = own.stream().map(HouseholdRow::id).collect(Collectors.toSet());
        this.own = own.stream().filter(this::isUsable).toList();
    }

    static int seedOf(String seed, long cadreId) {
        return (int)
                Long.parseLong(Sha256.hex("photoid\n" + seed + "\n" + cadreId).substring(0, 8), 16);
    }

    /** Up to {@code count} questions; the same arguments give the same. */
    List<Quiz> make(int count) {
        List<Quiz> made = new ArrayList<>();
        if (own.size() < FEWEST) {
            return made;
        }
        for (int n = 0; n < count; n++) {
            QuizKind kind = QuizKind.values()[n % QuizKind.values().length];
            Optional<HouseholdRow> about = draw(kind, n);
            if (about.isEmpty()) {
                break;
            }
            used.add(about.get().id());
            made.add(quiz(kind, about.get(), n));
        }
        return made;
    }

    private boolean isUsable(HouseholdRow household) {
        VillageFacts facts = villages.get(household.villageId());
        return facts != null && facts.isPlain(household) && strangers(facts).size() >= FOILS;
    }

    /** A household not asked about before; with few households each may be asked about once by every kind. */
    private Optional<HouseholdRow> draw(QuizKind kind, int n) {
        List<HouseholdRow> left =
                own.stream().filter(household -> !used.contains(household.id())).toList();
        if (left.isEmpty()) {
            if (n >= own.size() * QuizKind.values().length) {
                return Optional.empty();
            }
            used.clear();
            left = own;
        }
        if (kind == QuizKind.CATEGORY) {
            List<HouseholdCategory> present = left.stream()
                    .map(HouseholdRow::category)
                    .distinct()
                    .sorted()
                    .toList();
            HouseholdCategory drawn =
                    SeededOrder.of(seed, "category " + n, present).get(0);
            left = left.stream()
                    .filter(household -> household.category() == drawn)
                    .toList();
        }
        return Optional.of(SeededOrder.of(seed, "household " + n, left).get(0));
    }

    private Quiz quiz(QuizKind kind, HouseholdRow about, int n) {
        VillageFacts facts = villages.get(about.villageId());
        if (facts == null) {
            throw new IllegalStateException("A usable household lies in a known village.");
        }
        String village = facts.village().name();
        String stem = wording.text(
                Locale.CHINA, "photoid.quiz." + kind, village, about.gridName(), about.door(), about.headName());
        String ref = kind + ":" + about.code();
        return switch (kind) {
            case DOOR_HEAD, OWN_HEAD -> new Quiz(ref, stem, names(facts, about, n), about.headName());
            case MEMBERS -> new Quiz(ref, stem, numbers(about.memberCount(), n), String.valueOf(about.memberCount()));
            case CATEGORY ->
                new Quiz(
                        ref,
                        stem,
                        Arrays.stream(HouseholdCategory.values())
                                .map(HouseholdCategory::chinese)
                                .toList(),
                        about.category().chinese());
        };
    }

    private List<String> names(VillageFacts facts, HouseholdRow about, int n) {
        List<String> options = new ArrayList<>(
                SeededOrder.of(seed, "foils " + n, strangers(facts)).subList(0, FOILS));
        options.add(about.headName());
        return SeededOrder.of(seed, "options " + n, options);
    }

    /** Heads of the village's households he does not link, each name once and none that is also one of his. */
    private List<String> strangers(VillageFacts facts) {
        return strangers.computeIfAbsent(facts.village().id(), id -> strangersIn(facts));
    }

    private List<String> strangersIn(VillageFacts facts) {
        Set<String> mine = facts.households().stream()
                .filter(household -> ownIds.contains(household.id()))
                .map(HouseholdRow::headName)
                .collect(Collectors.toSet());
        return facts.households().stream()
                .map(HouseholdRow::headName)
                .filter(name -> !name.isBlank() && !mine.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> numbers(int right, int n) {
        int before = SeededOrder.of(seed, "numbers " + n, List.of(0, 1, 2, 3)).get(0);
        int from = Math.max(1, right - before);
        return IntStream.range(from, from + FOILS + 1).mapToObj(String::valueOf).toList();
    }
}
