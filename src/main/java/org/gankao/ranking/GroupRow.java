package org.gankao.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gankao.cycle.Component;
import org.gankao.shared.Fraction;
import org.gankao.shared.Score;
import org.jspecify.annotations.Nullable;

/**
 * A group of cadres in a ranking, a township for example: means of unrounded composites and components of its ranked cadres.
 *
 * @param townshipId 0: it lies in none
 * @param members its ranked cadres
 * @param means per component that every member has, percent
 */
public record GroupRow(
        long id,
        String name,
        long townshipId,
        String townshipName,
        List<Member> members,
        Fraction exact,
        Map<Component, Fraction> means,
        int place,
        boolean shared) {

    public GroupRow {
        members = List.copyOf(members);
    }

    /** As shown and ranked. */
    public Score composite() {
        return exact.toScore();
    }

    /** How many ranked cadres it has. */
    public int cadres() {
        return members.size();
    }

    public @Nullable Score mark(Component component) {
        Fraction mean = means.get(component);
        return mean == null ? null : mean.toScore();
    }

    /** A ranked cadre with his exact figures. */
    public record Member(long cadreId, String name, Fraction composite, Map<Component, Fraction> percents) {}

    /** What a member belongs to. */
    record Group(long id, String name, long townshipId, String townshipName) {}

    /** A member in his group. */
    record Belonging(Group group, Member member) {}

    /** Groups by place; ties go down the ladder, each mean as shown; with an empty ladder they share the place. */
    static List<GroupRow> of(List<Belonging> belongings, List<Component> ladder) {
        Map<Long, List<Belonging>> groups = belongings.stream()
                .collect(Collectors.groupingBy(b -> b.group().id(), TreeMap::new, Collectors.toList()));
        Map<Long, GroupRow> unplaced = new LinkedHashMap<>();
        List<Standings.Contender> contenders = new ArrayList<>();
        groups.forEach((id, of) -> {
            GroupRow row = unplaced(
                    of.get(0).group(), of.stream().map(Belonging::member).toList());
            unplaced.put(id, row);
            contenders.add(new Standings.Contender(
                    id,
                    row.composite(),
                    ladder.stream()
                            .map(rung -> Objects.requireNonNull(row.mark(rung)))
                            .toList()));
        });
        return Standings.of(contenders).values().stream()
                .map(s -> Objects.requireNonNull(unplaced.get(s.id())).at(s.place(), s.shared()))
                .toList();
    }

    private static GroupRow unplaced(Group group, List<Member> members) {
        Set<Component> common = EnumSet.allOf(Component.class);
        members.forEach(member -> common.retainAll(member.percents().keySet()));
        Map<Component, Fraction> means = new EnumMap<>(Component.class);
        for (Component component : common) {
            means.put(
                    component,
                    Computation.mean(members.stream()
                            .map(m -> Objects.requireNonNull(m.percents().get(component)))
                            .toList()));
        }
        return new GroupRow(
                group.id(),
                group.name(),
                group.townshipId(),
                group.townshipName(),
                members,
                Computation.mean(members.stream().map(Member::composite).toList()),
                means,
                0,
                false);
    }

    private GroupRow at(int placed, boolean together) {
        return new GroupRow(id, name, townshipId, townshipName, members, exact, means, placed, together);
    }
}
