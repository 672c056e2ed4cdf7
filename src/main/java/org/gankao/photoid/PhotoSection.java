package org.gankao.photoid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.exam.paper.ChoiceRule;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.PersonalSectionSource;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionItem;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.exam.paper.Shortfall;
import org.gankao.locality.DutyService;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.HouseholdService;
import org.gankao.locality.VillageRow;
import org.gankao.locality.VillageService;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.TopicRow;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The section on photos and village situation. Rows of type {@value #OWN} become questions about the cadre's own
 * households ({@link OwnQuizzes}), rows of type {@code PICTURE} pictures of the bank, rows without a type half of each, the
 * odd one a picture. Who links too few households is asked about his
 * villages ({@link VillageQuizzes}), and where these do not suffice, gets further pictures; so everybody has as many
 * questions and points.
 */
@ApplicationScoped
public class PhotoSection implements PersonalSectionSource, SectionMarker {

    /** {@link PlanRow#itemType()} of questions about one's own households. */
    public static final String OWN = "HOUSEHOLD";

    @Inject
    ItemService items;

    @Inject
    PictureItems pictures;

    @Inject
    DutyService duties;

    @Inject
    HouseholdService households;

    @Inject
    VillageService villages;

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    @Override
    public SectionKind kind() {
        return SectionKind.PHOTO;
    }

    /** Pictures of the bank, his own households and villages, or, where a row names neither, half of each. */
    @Override
    public List<String> itemTypes() {
        return List.of(ItemType.PICTURE.name(), OWN);
    }

    @Override
    public boolean sorts(String itemType) {
        return !itemType.equals(OWN);
    }

    /** Pictures must suffice even for a cadre who links no household and no village. */
    @Override
    public List<Shortfall> shortfalls(SectionPlan plan, Set<String> worn) {
        Map<String, String> topics = items.topics().stream().collect(Collectors.toMap(TopicRow::code, TopicRow::name));
        return shortfalls(plan, candidates(), topics);
    }

    /** Rows are filled one after the other; what rows before took may be what a later one lacks. */
    static List<Shortfall> shortfalls(SectionPlan plan, List<ItemRow> found, Map<String, String> topics) {
        List<Shortfall> shortfalls = new ArrayList<>();
        PlaceMatching matching = new PlaceMatching(found);
        for (PlanRow row : inOrder(plan)) {
            int filled = 0;
            while (filled < row.items() && matching.add(row)) {
                filled++;
            }
            if (filled < row.items()) {
                shortfalls.add(new Shortfall(terms(row, topics), row.items(), filled));
            }
        }
        return shortfalls;
    }

    @Override
    public Map<Long, List<SectionItem>> personal(SectionPlan plan, Collection<Long> cadreIds, String seed) {
        LocalDate today = today();
        Map<Long, List<HouseholdRow>> own = duties.householdsOf(cadreIds, today);
        Map<Long, List<VillageRow>> linked = duties.villagesOf(cadreIds, today);
        Map<Long, VillageFacts> facts = facts(own, linked);
        List<ItemRow> candidates = candidates();
        PictureDeck deck = new PictureDeck(candidates, inOrder(plan), seed);
        Map<Long, SectionItem> made = pictures.of(candidates);
        Map<Long, List<SectionItem>> sections = new HashMap<>();
        for (long cadre : cadreIds) {
            List<Quiz> quizzes = quizzes(
                    ownRows(plan).stream().mapToInt(PlanRow::items).sum(),
                    cadre,
                    seed,
                    own.getOrDefault(cadre, List.of()),
                    Stream.ofNullable(linked.get(cadre))
                            .flatMap(List::stream)
                            .map(village -> Objects.requireNonNull(facts.get(village.id())))
                            .toList(),
                    facts);
            List<ItemRow> dealt = deck.deal(OwnQuizzes.seedOf(seed, cadre), plan.items() - quizzes.size());
            sections.put(cadre, section(plan, quizzes, dealt, made));
        }
        return sections;
    }

    private List<Quiz> quizzes(
            int count,
            long cadre,
            String seed,
            List<HouseholdRow> own,
            List<VillageFacts> linked,
            Map<Long, VillageFacts> facts) {
        List<Quiz> quizzes = new ArrayList<>(new OwnQuizzes(wording, seed, cadre, own, facts).make(count));
        if (quizzes.size() < count) {
            quizzes.addAll(new VillageQuizzes(wording, seed, cadre, linked).make(count - quizzes.size()));
        }
        return quizzes;
    }

    private static List<SectionItem> section(
            SectionPlan plan, List<Quiz> quizzes, List<ItemRow> dealt, Map<Long, SectionItem> made) {
        List<SectionItem> section = new ArrayList<>();
        int quiz = 0;
        int picture = 0;
        for (PlanRow row : inOrder(plan)) {
            for (int i = 0; i < row.items(); i++) {
                if (row.itemType().equals(OWN) && quiz < quizzes.size()) {
                    Quiz asked = quizzes.get(quiz++);
                    section.add(new SectionItem(asked.ref(), asked.document(), asked.key(), row.points(), List.of()));
                } else {
                    section.add(withPoints(made.get(dealt.get(picture++).revisionId()), row.points()));
                }
            }
        }
        return section;
    }

    private Map<Long, VillageFacts> facts(Map<Long, List<HouseholdRow>> own, Map<Long, List<VillageRow>> linked) {
        Set<Long> ids = new TreeSet<>();
        own.values().forEach(rows -> rows.forEach(household -> ids.add(household.villageId())));
        linked.values().forEach(rows -> rows.forEach(village -> ids.add(village.id())));
        Map<Long, List<HouseholdRow>> all = households.ofVillages(ids);
        Map<Long, VillageFacts> facts = new HashMap<>();
        villages.byIds(ids)
                .forEach((id, village) -> facts.put(id, new VillageFacts(village, all.getOrDefault(id, List.of()))));
        return facts;
    }

    @Override
    public Fraction share(Map<String, Object> key, String response, MarkingRules rules) {
        List<String> letters = Stream.of(key.get("answers"))
                .flatMap(answers -> ((List<?>) answers).stream())
                .flatMap(answers -> ((List<?>) answers).stream())
                .map(String::valueOf)
                .toList();
        return ChoiceRule.share(letters, response, rules.multiple());
    }

    private List<ItemRow> candidates() {
        ItemQuery query = new ItemQuery(null, ItemType.PICTURE, null, ItemState.APPROVED, null, null);
        return items.candidates(query, today());
    }

    /** Pictures first, because the deck's first places are theirs. */
    private static List<PlanRow> inOrder(SectionPlan plan) {
        return Stream.concat(pictureRows(plan).stream(), ownRows(plan).stream()).toList();
    }

    private static List<PlanRow> pictureRows(SectionPlan plan) {
        return plan.rows().stream()
                .filter(row -> !row.itemType().equals(OWN))
                .map(row -> row.itemType().isEmpty()
                        ? new PlanRow(row.topic(), "PICTURE", row.difficulty(), (row.items() + 1) / 2, row.points())
                        : row)
                .toList();
    }

    /** Without topic and difficulty, which households have not and a picture in their place need not have. */
    private static List<PlanRow> ownRows(SectionPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.itemType().equals(OWN) || row.itemType().isEmpty() && row.items() > 1)
                .map(row -> new PlanRow(
                        "", OWN, "", row.itemType().isEmpty() ? row.items() / 2 : row.items(), row.points()))
                .toList();
    }

    private static List<Shortfall.Term> terms(PlanRow row, Map<String, String> topics) {
        List<Shortfall.Term> terms = new ArrayList<>();
        terms.add(new Shortfall.Term("photoid.type", "ItemType.PICTURE"));
        if (!row.topic().isEmpty()) {
            terms.add(new Shortfall.Term("photoid.topic", topics.getOrDefault(row.topic(), row.topic())));
        }
        if (!row.difficulty().isEmpty()) {
            terms.add(new Shortfall.Term(
                    "photoid.difficulty",
                    "Difficulty." + Difficulty.valueOf(row.difficulty()).name()));
        }
        return terms;
    }

    private static SectionItem withPoints(@Nullable SectionItem item, BigDecimal points) {
        if (item == null) {
            throw new IllegalStateException("What was dealt is an item.");
        }
        return new SectionItem(item.ref(), item.document(), item.key(), points, item.media());
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }
}
