package org.gankao.ranking;

import java.util.List;
import java.util.Map;
import org.gankao.cycle.Component;
import org.gankao.shared.Fraction;
import org.gankao.shared.Score;
import org.jspecify.annotations.Nullable;

/**
 * A township, unit or sending unit in a ranking: means of unrounded composites and components of its ranked cadres.
 *
 * @param cadres ranked cadres it has
 */
public record GroupRow(
        long id, String name, int cadres, Fraction exact, Map<Component, Fraction> means, int place, boolean shared) {

    /** As shown and ranked. */
    public Score composite() {
        return exact.toScore();
    }

    public @Nullable Score mark(Component component) {
        Fraction mean = means.get(component);
        return mean == null ? null : mean.toScore();
    }

    /** A member's exact figures. */
    record Member(long groupId, String groupName, Fraction composite, Map<Component, Fraction> percents) {}

    /** Groups by place; ties go down the same ladder as cadres', each mean as shown. */
    static List<GroupRow> of(List<Member> members, List<Component> ladder) {
        Map<Long, List<Member>> groups = members.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Member::groupId, java.util.TreeMap::new, java.util.stream.Collectors.toList()));
        Map<Long, GroupRow> unplaced = new java.util.LinkedHashMap<>();
        List<Standings.Contender> contenders = new java.util.ArrayList<>();
        groups.forEach((id, of) -> {
            Map<Component, Fraction> means = new java.util.EnumMap<>(Component.class);
            for (Component component : of.get(0).percents().keySet()) {
                means.put(
                        component,
                        Computation.mean(of.stream()
                                .map(m -> java.util.Objects.requireNonNull(
                                        m.percents().get(component)))
                                .toList()));
            }
            Fraction exact = Computation.mean(of.stream().map(Member::composite).toList());
            unplaced.put(id, new GroupRow(id, of.get(0).groupName(), of.size(), exact, means, 0, false));
            contenders.add(new Standings.Contender(
                    id,
                    exact.toScore(),
                    ladder.stream()
                            .map(c -> java.util.Objects.requireNonNull(means.get(c))
                                    .toScore())
                            .toList()));
        });
        return Standings.of(contenders).values().stream()
                .map(s -> {
                    GroupRow row = java.util.Objects.requireNonNull(unplaced.get(s.id()));
                    return new GroupRow(
                            row.id(), row.name(), row.cadres(), row.exact(), row.means(), s.place(), s.shared());
                })
                .toList();
    }
}
