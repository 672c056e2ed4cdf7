package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gankao.exam.analysis.SessionMaterial.Form;
import org.gankao.exam.analysis.SessionMaterial.Marked;
import org.gankao.exam.analysis.SessionMaterial.Person;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.SectionKind;
import org.hipparchus.stat.StatUtils;

/** Classical figures of a session: sections, items, groups. Each section stands for itself, since each measures something else. */
final class ClassicalAnalysis {

    private static final int MOST_GIVEN = 5;

    private final SessionMaterial material;

    ClassicalAnalysis(SessionMaterial material) {
        this.material = material;
    }

    SectionFigures total() {
        return SectionFigures.of(percents(material.people(), mark -> true));
    }

    List<SessionAnalysis.Section> sections() {
        List<SessionAnalysis.Section> rows = new ArrayList<>();
        for (SectionKind kind : SectionKind.values()) {
            List<SessionAnalysis.Section> own = new ArrayList<>();
            for (Form form : material.forms()) {
                List<Person> people = material.of(form);
                int items = itemsOf(people, kind);
                if (items > 0) {
                    SectionMarks marks = marks(form, people, kind);
                    boolean shared = marks.items() == items;
                    own.add(new SessionAnalysis.Section(
                            form.label(),
                            kind,
                            items,
                            shared,
                            shared ? SectionFigures.of(marks) : SectionFigures.of(percents(people, in(kind)))));
                }
            }
            if (own.size() > 1) {
                rows.add(new SessionAnalysis.Section(
                        "", kind, own.get(0).items(), false, SectionFigures.of(percents(material.people(), in(kind)))));
            }
            rows.addAll(own);
        }
        return rows;
    }

    List<SessionAnalysis.Item> items() {
        List<SessionAnalysis.Item> rows = new ArrayList<>();
        for (Form form : material.forms()) {
            List<Person> people = material.of(form);
            if (people.isEmpty()) {
                continue;
            }
            Map<String, Double> seconds =
                    AnswerTimes.medians(people.stream().map(Person::firsts).toList());
            for (SectionKind kind : SectionKind.values()) {
                SectionMarks marks = marks(form, people, kind);
                List<SessionMaterial.Item> items = form.of(kind);
                for (int place = 0; place < items.size(); place++) {
                    rows.add(item(form, people, marks, place, items.get(place), seconds));
                }
            }
        }
        return rows;
    }

    private static SessionAnalysis.Item item(
            Form form,
            List<Person> people,
            SectionMarks marks,
            int place,
            SessionMaterial.Item item,
            Map<String, Double> seconds) {
        List<Marked> answers =
                people.stream().map(person -> person.marks().get(item.id())).toList();
        int omitted =
                (int) answers.stream().filter(mark -> mark.response() == null).count();
        List<OptionFigures> options = OptionFigures.of(
                List.copyOf(item.options().keySet()),
                item.right(),
                answers.stream().map(ClassicalAnalysis::chosen).toList(),
                marks.rest(place));
        return new SessionAnalysis.Item(
                form.label(),
                item.section(),
                item.number(),
                item.ref(),
                item.type(),
                item.stem(),
                item.points(),
                people.size(),
                ItemFigures.of(marks, place),
                omitted,
                seconds.get(item.id()),
                options,
                List.copyOf(item.options().values()),
                item.type().equals("fill-in") ? given(answers) : List.of());
    }

    /** Letters of a response to an item with options. */
    static Set<String> chosen(Marked mark) {
        String response = mark.response();
        return response == null ? Set.of() : Arrays.stream(response.split(",")).collect(Collectors.toSet());
    }

    private static List<SessionAnalysis.Given> given(List<Marked> answers) {
        Map<String, List<Marked>> alike = answers.stream()
                .filter(mark -> mark.response() != null)
                .collect(Collectors.groupingBy(
                        mark -> String.join(" / ", Documents.texts(Objects.requireNonNull(mark.response()))),
                        TreeMap::new,
                        Collectors.toList()));
        return alike.entrySet().stream()
                .map(entry -> new SessionAnalysis.Given(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .mapToDouble(mark -> mark.gained() / mark.possible())
                                .average()
                                .orElse(0)))
                .sorted(Comparator.comparingInt(SessionAnalysis.Given::people).reversed())
                .limit(MOST_GIVEN)
                .toList();
    }

    List<SessionAnalysis.Group> groups() {
        List<SessionAnalysis.Group> rows = new ArrayList<>(groups(true, Person::townshipId));
        rows.addAll(groups(false, Person::unitId));
        return rows;
    }

    private List<SessionAnalysis.Group> groups(boolean township, Function<Person, Long> unit) {
        Map<Long, List<Person>> byUnit = material.people().stream()
                .collect(Collectors.groupingBy(unit, LinkedHashMap::new, Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(entry -> {
                    double[] percents = percents(entry.getValue(), mark -> true);
                    return new SessionAnalysis.Group(
                            township,
                            entry.getKey(),
                            percents.length,
                            StatUtils.mean(percents),
                            percents.length < 2 ? 0 : Math.sqrt(StatUtils.variance(percents)));
                })
                .sorted(Comparator.comparingDouble(SessionAnalysis.Group::mean).reversed())
                .toList();
    }

    private static int itemsOf(Collection<Person> people, SectionKind kind) {
        return people.stream()
                .findFirst()
                .map(person -> (int) person.marks().keySet().stream()
                        .filter(id -> SectionKind.ofItem(id) == kind)
                        .count())
                .orElse(0);
    }

    private static Predicate<String> in(SectionKind kind) {
        return id -> SectionKind.ofItem(id) == kind;
    }

    /** Percent of the points of some items, a person each. */
    private static double[] percents(Collection<Person> people, Predicate<String> some) {
        return people.stream()
                .mapToDouble(person -> {
                    double gained = 0;
                    double possible = 0;
                    for (Map.Entry<String, Marked> mark : person.marks().entrySet()) {
                        if (some.test(mark.getKey())) {
                            gained += mark.getValue().gained();
                            possible += mark.getValue().possible();
                        }
                    }
                    return possible == 0 ? 0 : 100 * gained / possible;
                })
                .toArray();
    }

    private static SectionMarks marks(Form form, List<Person> people, SectionKind kind) {
        List<SessionMaterial.Item> items = form.of(kind);
        List<double[]> rows = new ArrayList<>();
        for (Person person : people) {
            rows.add(items.stream()
                    .mapToDouble(item -> person.marks().get(item.id()).gained())
                    .toArray());
        }
        return new SectionMarks(
                items.stream().mapToDouble(SessionMaterial.Item::points).toArray(), rows);
    }
}
