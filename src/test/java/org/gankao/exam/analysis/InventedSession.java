package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.gankao.exam.analysis.SessionMaterial.Form;
import org.gankao.exam.analysis.SessionMaterial.Item;
import org.gankao.exam.analysis.SessionMaterial.Marked;
import org.gankao.exam.analysis.SessionMaterial.Person;
import org.gankao.exam.analysis.irt.LogisticItem;
import org.gankao.exam.paper.SectionKind;

/**
 * A session of two forms of 20 single choices, 8 of which they share, and of 3 personal photo items, held by invented people of
 * four townships. Planted: form A's key of K5 is wrong, nobody chooses D of its K6, and the second person of form A copied the
 * first.
 */
final class InventedSession {

    static final int ITEMS = 20;
    static final int COMMON = 8;
    private static final List<String> LETTERS = List.of("A", "B", "C", "D");

    private final RandomGenerator random = new SplittableRandom(2026);
    private final double ease;
    private final Map<String, LogisticItem> truth = new LinkedHashMap<>();

    /** @param ease added to the log odds of every right answer */
    InventedSession(double ease) {
        this.ease = ease;
    }

    SessionMaterial of(int count) {
        List<Form> forms = List.of(form(1, "A", 0), form(2, "B", ITEMS - COMMON));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Form form = forms.get(i % 2);
            Map<String, Marked> marks = i == 2 ? people.get(0).marks() : marks(form, random.nextGaussian());
            people.add(new Person(
                    i + 1,
                    "G%04d".formatted(i),
                    "干部" + i,
                    100 + i / 2 % 4,
                    i < 4 ? 10 : 10 + i / 2 % 4,
                    AgeBand.values()[i % 3],
                    form.id(),
                    marks,
                    List.of()));
        }
        return new SessionMaterial(7, 8, forms, people);
    }

    private Form form(long id, String label, int first) {
        List<Item> items = new ArrayList<>();
        for (int j = 0; j < ITEMS; j++) {
            String ref = "land-%04d@1".formatted(first + j);
            truth.computeIfAbsent(
                    ref, made -> LogisticItem.at(0.8 + 0.6 * random.nextDouble(), -1.5 + 3 * random.nextDouble()));
            Map<String, String> options = new LinkedHashMap<>();
            LETTERS.forEach(letter -> options.put(letter, "选项" + letter));
            String right = label.equals("A") && j == 4 ? "B" : "A";
            items.add(new Item(
                    "K" + (j + 1), SectionKind.KNOWLEDGE, ref, "single", "题干" + ref, options, Set.of(right), 2));
        }
        return new Form(id, label, items);
    }

    private Map<String, Marked> marks(Form form, double ability) {
        Map<String, Marked> marks = new LinkedHashMap<>();
        for (Item item : form.items()) {
            LogisticItem made = truth.get(item.ref());
            double chance = new LogisticItem(made.slope(), made.intercept() + ease).probability(ability);
            int wrongs = form.label().equals("A") && item.number() == 6 ? 2 : 3;
            String letter = random.nextDouble() < chance ? "A" : LETTERS.get(1 + random.nextInt(wrongs));
            marks.put(item.id(), new Marked(letter, item.right().contains(letter) ? 2 : 0, 2));
        }
        for (int photo = 1; photo <= 3; photo++) {
            marks.put("P" + photo, new Marked("A", random.nextInt(2) * 10, 10));
        }
        return marks;
    }
}
