package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gankao.locality.roster.RosterImportRow.SheetCount;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.text.Pinyin;

/** Writes units, villages with their grids, and households. */
@ApplicationScoped
class PlaceWriteRepository {

    @Inject
    Sql sql;

    @Inject
    CodedRowsRepository rows;

    SheetCount units(List<Roster.Unit> units) {
        CodedRowsRepository.Shape shape = new CodedRowsRepository.Shape(
                "people_unit", List.of("name", "name_key", "kind", "kind_text"), List.of(), Set.of());
        Map<String, List<String>> existing =
                rows.existing("select u.code, u.name, u.kind, u.kind_text, p.code from people_unit u"
                        + " left join people_unit p on p.id = u.parent_id");
        List<CodedRowsRepository.Wanted> wanted = units.stream()
                .map(u -> new CodedRowsRepository.Wanted(
                        u.code(),
                        Arrays.asList(u.name(), u.kind().name(), u.kindText(), u.parentCode()),
                        List.of(u.name(), Pinyin.of(u.name()), u.kind(), u.kindText()),
                        List.of()))
                .toList();
        SheetCount count = rows.put(RosterSheet.UNITS, shape, existing, wanted);
        Map<String, Long> ids = rows.ids("people_unit");
        sql.batch(
                "update people_unit set parent_id = ? where code = ? and not (parent_id <=> ?)",
                units.stream()
                        .map(u -> {
                            Long parent = u.parentCode() == null ? null : ids.get(u.parentCode());
                            return new Object[] {parent, u.code(), parent};
                        })
                        .toList());
        return count;
    }

    SheetCount grids(List<Roster.Grid> grids) {
        Map<String, Long> units = rows.ids("people_unit");
        Map<String, Roster.Grid> firstOfVillage = new LinkedHashMap<>();
        grids.forEach(g -> firstOfVillage.putIfAbsent(g.villageCode(), g));
        Map<String, List<String>> villages = rows.existing("select code, name, township_id from locality_village");
        rows.put(
                RosterSheet.GRIDS,
                new CodedRowsRepository.Shape(
                        "locality_village", List.of("name", "name_key", "township_id"), List.of(), Set.of()),
                villages,
                firstOfVillage.values().stream()
                        .map(g -> {
                            Long township = Objects.requireNonNull(units.get(g.townshipCode()));
                            return new CodedRowsRepository.Wanted(
                                    g.villageCode(),
                                    List.of(g.villageName(), township.toString()),
                                    List.of(g.villageName(), Pinyin.of(g.villageName()), township),
                                    List.of());
                        })
                        .toList());
        Map<String, Long> villageIds = rows.ids("locality_village");
        return rows.put(
                RosterSheet.GRIDS,
                new CodedRowsRepository.Shape(
                        "locality_grid",
                        List.of("name", "village_id", "household_count"),
                        List.of(),
                        Set.of("household_count")),
                rows.existing("select code, name, village_id, household_count from locality_grid"),
                grids.stream()
                        .map(g -> {
                            Long village = villageIds.get(g.villageCode());
                            return new CodedRowsRepository.Wanted(
                                    g.code(),
                                    Arrays.asList(
                                            g.name(),
                                            CodedRowsRepository.text(village),
                                            CodedRowsRepository.text(g.households())),
                                    Arrays.asList(g.name(), village, g.households()),
                                    List.of());
                        })
                        .toList());
    }

    SheetCount households(List<Roster.Household> households) {
        Map<String, Long> villages = rows.ids("locality_village");
        Map<String, Long> grids = rows.ids("locality_grid");
        Map<String, Integer> routes = routes(households);
        return rows.put(
                RosterSheet.HOUSEHOLDS,
                new CodedRowsRepository.Shape(
                        "locality_household",
                        List.of(
                                "village_id",
                                "grid_id",
                                "head_name",
                                "door",
                                "address_note",
                                "category",
                                "member_count",
                                "away"),
                        List.of("route_no"),
                        Set.of()),
                rows.existing("select code, village_id, grid_id, head_name, door, address_note, category, member_count,"
                        + " if(away, 'true', 'false') from locality_household"),
                households.stream()
                        .map(h -> {
                            List<Object> values = List.of(
                                    Objects.requireNonNull(villages.get(h.villageCode())),
                                    Objects.requireNonNull(grids.get(h.gridCode())),
                                    h.headName(),
                                    h.door(),
                                    h.note(),
                                    h.category(),
                                    h.members(),
                                    h.away());
                            return new CodedRowsRepository.Wanted(
                                    h.code(),
                                    values.stream().map(String::valueOf).toList(),
                                    new ArrayList<>(values),
                                    List.of(routes.get(h.code())));
                        })
                        .toList());
    }

    /** Walking order of new households: behind those of their village, by grid and number of the door. */
    private Map<String, Integer> routes(List<Roster.Household> households) {
        Map<String, Integer> last = new HashMap<>();
        sql.each(
                "select v.code, max(h.route_no) from locality_household h"
                        + " join locality_village v on v.id = h.village_id group by v.code",
                row -> last.put(row.getString(1), row.getInt(2)));
        Map<String, Integer> routes = new HashMap<>();
        households.stream()
                .sorted(Comparator.comparing(Roster.Household::villageCode)
                        .thenComparing(Roster.Household::gridCode)
                        .thenComparingInt(h -> doorNumber(h.door()))
                        .thenComparing(Roster.Household::code))
                .forEach(h -> routes.put(h.code(), last.merge(h.villageCode(), 1, Integer::sum)));
        return routes;
    }

    private static int doorNumber(String door) {
        String digits = door.replaceFirst("^\\D*", "").replaceFirst("\\D.*$", "");
        return digits.isEmpty() || digits.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
