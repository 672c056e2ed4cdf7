package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.locality.roster.RosterImportRow.SheetCount;
import org.gankao.people.CitizenNumber;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.text.Pinyin;
import org.jspecify.annotations.Nullable;

/**
 * Writes a roster: rows are found again by code, residents by ID number or else by household, name and relation; what the
 * file does not mention stays as it is. A few statements for many rows, no query in a loop.
 */
@ApplicationScoped
class RosterWriteRepository {

    @Inject
    Sql sql;

    @Inject
    SecretBox box;

    /** Is told how far the writing is. */
    @FunctionalInterface
    interface Told {
        void at(long done, long total, RosterSheet sheet);
    }

    /**
     * A row as it should be.
     *
     * @param compared what decides whether the stored row differs
     * @param stored values of the columns written on insert and update
     * @param firstly values of the columns written on insert only
     */
    private record Wanted(
            String code, List<@Nullable String> compared, List<@Nullable Object> stored, List<Object> firstly) {}

    /** Columns of a table: a blank cell leaves those in {@code kept} as they are. */
    private record Shape(String table, List<String> columns, List<String> firstly, Set<String> kept) {}

    List<SheetCount> write(Roster roster, Told told) {
        long total = (long) roster.units().size()
                + roster.grids().size()
                + roster.cadres().size()
                + roster.households().size()
                + roster.residents().size()
                + roster.duties().size();
        List<SheetCount> counts = new ArrayList<>();
        long done = 0;
        for (RosterSheet sheet : RosterSheet.values()) {
            told.at(done, total, sheet);
            counts.add(
                    switch (sheet) {
                        case UNITS -> units(roster.units());
                        case GRIDS -> grids(roster.grids());
                        case CADRES -> cadres(roster.cadres());
                        case HOUSEHOLDS -> households(roster.households());
                        case RESIDENTS -> residents(roster.residents());
                        case DUTIES -> duties(roster.duties());
                    });
            SheetCount last = counts.get(counts.size() - 1);
            done += (long) last.added() + last.changed() + last.unchanged();
        }
        told.at(total, total, RosterSheet.DUTIES);
        return counts;
    }

    private SheetCount units(List<Roster.Unit> units) {
        Shape shape = new Shape("people_unit", List.of("name", "name_key", "kind", "kind_text"), List.of(), Set.of());
        Map<String, List<String>> existing =
                existing("select u.code, u.name, u.kind, u.kind_text, p.code from people_unit u"
                        + " left join people_unit p on p.id = u.parent_id");
        List<Wanted> wanted = units.stream()
                .map(u -> new Wanted(
                        u.code(),
                        Arrays.asList(u.name(), u.kind().name(), u.kindText(), u.parentCode()),
                        List.of(u.name(), Pinyin.of(u.name()), u.kind(), u.kindText()),
                        List.of()))
                .toList();
        SheetCount count = put(RosterSheet.UNITS, shape, existing, wanted);
        Map<String, Long> ids = ids("people_unit");
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

    private SheetCount grids(List<Roster.Grid> grids) {
        Map<String, Long> units = ids("people_unit");
        Map<String, Roster.Grid> firstOfVillage = new LinkedHashMap<>();
        grids.forEach(g -> firstOfVillage.putIfAbsent(g.villageCode(), g));
        Map<String, List<String>> villages = existing("select code, name, township_id from locality_village");
        put(
                RosterSheet.GRIDS,
                new Shape("locality_village", List.of("name", "name_key", "township_id"), List.of(), Set.of()),
                villages,
                firstOfVillage.values().stream()
                        .map(g -> {
                            Long township = Objects.requireNonNull(units.get(g.townshipCode()));
                            return new Wanted(
                                    g.villageCode(),
                                    List.of(g.villageName(), township.toString()),
                                    List.of(g.villageName(), Pinyin.of(g.villageName()), township),
                                    List.of());
                        })
                        .toList());
        Map<String, Long> villageIds = ids("locality_village");
        return put(
                RosterSheet.GRIDS,
                new Shape(
                        "locality_grid",
                        List.of("name", "village_id", "household_count"),
                        List.of(),
                        Set.of("household_count")),
                existing("select code, name, village_id, household_count from locality_grid"),
                grids.stream()
                        .map(g -> {
                            Long village = villageIds.get(g.villageCode());
                            return new Wanted(
                                    g.code(),
                                    Arrays.asList(g.name(), text(village), text(g.households())),
                                    Arrays.asList(g.name(), village, g.households()),
                                    List.of());
                        })
                        .toList());
    }

    private SheetCount cadres(List<Roster.Cadre> cadres) {
        Map<String, Long> units = ids("people_unit");
        Map<String, List<String>> existing = new HashMap<>();
        sql.each(
                "select code, name, gender, id_number_hash, mobile, unit_id, establishment, post_category,"
                        + " sending_unit_id, post_from, title from people_cadre",
                row -> {
                    byte[] mobile = row.getBytes("mobile");
                    existing.put(
                            row.getString("code"),
                            Arrays.asList(
                                    row.getString("name"),
                                    row.getString("gender"),
                                    row.getString("id_number_hash"),
                                    mobile == null ? null : box.open(mobile),
                                    row.getString("unit_id"),
                                    row.getString("establishment"),
                                    row.getString("post_category"),
                                    row.getString("sending_unit_id"),
                                    text(Sql.day(row, "post_from")),
                                    row.getString("title")));
                });
        List<Wanted> wanted = cadres.stream()
                .map(c -> {
                    Long unit = units.get(c.unitCode());
                    Long sender = c.sendingUnitCode() == null ? null : units.get(c.sendingUnitCode());
                    String hash = hash(c.idNumber());
                    return new Wanted(
                            c.code(),
                            Arrays.asList(
                                    c.name(),
                                    c.gender().name(),
                                    hash,
                                    c.mobile().isEmpty() ? null : c.mobile(),
                                    text(unit),
                                    c.establishment().name(),
                                    c.category().name(),
                                    text(sender),
                                    text(c.postFrom()),
                                    c.title()),
                            Arrays.asList(
                                    c.name(),
                                    Pinyin.ofPerson(c.name()),
                                    c.gender(),
                                    sealed(c.idNumber()),
                                    hash,
                                    sealed(c.mobile()),
                                    unit,
                                    c.establishment(),
                                    c.category(),
                                    sender,
                                    c.postFrom(),
                                    c.title()),
                            List.of());
                })
                .toList();
        SheetCount count = put(
                RosterSheet.CADRES,
                new Shape(
                        "people_cadre",
                        List.of(
                                "name",
                                "name_key",
                                "gender",
                                "id_number",
                                "id_number_hash",
                                "mobile",
                                "unit_id",
                                "establishment",
                                "post_category",
                                "sending_unit_id",
                                "post_from",
                                "title"),
                        List.of(),
                        Set.of("id_number", "id_number_hash", "mobile")),
                existing,
                wanted);
        links(cadres);
        return count;
    }

    /** A cadre who is linked to a village already stays so from the day he was; new links begin with the post. */
    private void links(List<Roster.Cadre> cadres) {
        Map<String, Long> cadreIds = ids("people_cadre");
        Map<String, Long> villageIds = ids("locality_village");
        Set<String> linked = new HashSet<>();
        sql.each("select cadre_id, village_id, from_day, until_day from locality_village_link", row -> {
            String pair = row.getLong("cadre_id") + ":" + row.getLong("village_id");
            if (row.getString("until_day") == null) {
                linked.add(pair);
            }
            linked.add(pair + ":" + Sql.day(row, "from_day"));
        });
        List<Object[]> rows = new ArrayList<>();
        for (Roster.Cadre cadre : cadres) {
            for (String village : cadre.villageCodes()) {
                Long cadreId = cadreIds.get(cadre.code());
                Long villageId = villageIds.get(village);
                String pair = cadreId + ":" + villageId;
                if (!linked.contains(pair) && !linked.contains(pair + ":" + cadre.postFrom())) {
                    rows.add(new Object[] {cadreId, villageId, cadre.postFrom()});
                }
            }
        }
        sql.insertAll("locality_village_link (cadre_id, village_id, from_day)", rows);
    }

    private SheetCount households(List<Roster.Household> households) {
        Map<String, Long> villages = ids("locality_village");
        Map<String, Long> grids = ids("locality_grid");
        Map<String, Integer> routes = routes(households);
        return put(
                RosterSheet.HOUSEHOLDS,
                new Shape(
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
                existing("select code, village_id, grid_id, head_name, door, address_note, category, member_count,"
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
                            return new Wanted(
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

    // Residents ------------------------------------------------------------------------------------------------------

    private record Stored(long id, @Nullable String hash, List<@Nullable String> compared) {}

    private SheetCount residents(List<Roster.Resident> residents) {
        Map<String, Long> households = ids("locality_household");
        Map<Roster.Resident, String> hashes = residents.parallelStream()
                .filter(r -> !r.idNumber().isEmpty())
                .collect(Collectors.toConcurrentMap(r -> r, r -> hash(r.idNumber()), (a, b) -> a));
        Set<Long> touched =
                residents.stream().map(r -> households.get(r.householdCode())).collect(Collectors.toSet());
        Map<String, Stored> byHash = new HashMap<>();
        Map<String, Stored> byName = new HashMap<>();
        Set<String> wantedHashes = new HashSet<>(hashes.values());
        sql.each(
                "select id, household_id, name, relation, gender, id_number_hash, occupation, health, note"
                        + " from locality_resident",
                row -> {
                    String hash = row.getString("id_number_hash");
                    if (touched.contains(row.getLong("household_id")) || wantedHashes.contains(hash)) {
                        Stored stored = new Stored(
                                row.getLong("id"),
                                hash,
                                Arrays.asList(
                                        row.getString("household_id"),
                                        row.getString("name"),
                                        row.getString("relation"),
                                        row.getString("gender"),
                                        hash,
                                        row.getString("occupation"),
                                        row.getString("health"),
                                        row.getString("note")));
                        if (hash != null) {
                            byHash.put(hash, stored);
                        }
                        byName.putIfAbsent(
                                row.getLong("household_id") + ":" + row.getString("name") + ":"
                                        + row.getString("relation"),
                                stored);
                    }
                });
        Set<Long> matched = new HashSet<>();
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> other = new ArrayList<>();
        int unchanged = 0;
        for (Roster.Resident r : residents) {
            Long household = households.get(r.householdCode());
            String hash = hashes.get(r);
            Stored same = hash == null ? null : byHash.get(hash);
            if (same == null) {
                same = byName.get(household + ":" + r.name() + ":" + r.relation());
            }
            if (same != null && !matched.add(same.id())) {
                same = null;
            }
            if (same == null) {
                fresh.add(resident(household, r, hash, null));
            } else if (same.compared()
                    .equals(Arrays.asList(
                            text(household),
                            r.name(),
                            r.relation(),
                            r.gender().name(),
                            hash == null ? same.hash() : hash,
                            r.occupation(),
                            r.health(),
                            r.note()))) {
                unchanged++;
            } else {
                other.add(resident(household, r, hash, same.id()));
            }
        }
        sql.insertAll(
                "locality_resident (household_id, name, relation, gender, birth_year, id_number, id_number_hash,"
                        + " occupation, health, note)",
                fresh);
        sql.batch(
                "update locality_resident set household_id = ?, name = ?, relation = ?, gender = ?,"
                        + " birth_year = coalesce(?, birth_year), id_number = coalesce(?, id_number),"
                        + " id_number_hash = coalesce(?, id_number_hash), occupation = ?, health = ?, note = ?,"
                        + " version = version + 1 where id = ?",
                other);
        return new SheetCount(RosterSheet.RESIDENTS, fresh.size(), other.size(), unchanged);
    }

    private Object[] resident(@Nullable Long household, Roster.Resident r, @Nullable String hash, @Nullable Long id) {
        Integer born = r.idNumber().isEmpty()
                ? null
                : new CitizenNumber(r.idNumber()).birthDate().getYear();
        Stream<@Nullable Object> values = Stream.of(
                household,
                r.name(),
                r.relation(),
                r.gender(),
                born,
                sealed(r.idNumber()),
                hash,
                r.occupation(),
                r.health(),
                r.note());
        return (id == null ? values : Stream.concat(values, Stream.of(id))).toArray();
    }

    // Duties ---------------------------------------------------------------------------------------------------------

    private SheetCount duties(List<Roster.Duty> duties) {
        Map<String, Long> cadres = ids("people_cadre");
        Map<String, Long> households = ids("locality_household");
        Set<Long> touched =
                duties.stream().map(d -> households.get(d.householdCode())).collect(Collectors.toSet());
        Map<String, String> existing = new HashMap<>();
        sql.each("select cadre_id, household_id, from_day, until_day from locality_duty", row -> {
            if (touched.contains(row.getLong("household_id"))) {
                existing.put(
                        row.getLong("cadre_id") + ":" + row.getLong("household_id") + ":" + Sql.day(row, "from_day"),
                        String.valueOf(Sql.day(row, "until_day")));
            }
        });
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> other = new ArrayList<>();
        int unchanged = 0;
        for (Roster.Duty duty : duties) {
            Long cadre = cadres.get(duty.cadreCode());
            Long household = households.get(duty.householdCode());
            String until = existing.get(cadre + ":" + household + ":" + duty.from());
            if (until == null) {
                fresh.add(new Object[] {cadre, household, duty.from(), duty.until()});
            } else if (until.equals(String.valueOf(duty.until()))) {
                unchanged++;
            } else {
                other.add(new Object[] {duty.until(), cadre, household, duty.from()});
            }
        }
        sql.insertAll("locality_duty (cadre_id, household_id, from_day, until_day)", fresh);
        sql.batch(
                "update locality_duty set until_day = ?, version = version + 1"
                        + " where cadre_id = ? and household_id = ? and from_day = ?",
                other);
        return new SheetCount(RosterSheet.DUTIES, fresh.size(), other.size(), unchanged);
    }

    // Rows with a code -----------------------------------------------------------------------------------------------

    private SheetCount put(
            RosterSheet sheet, Shape shape, Map<String, List<String>> existing, Collection<Wanted> wanted) {
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> other = new ArrayList<>();
        int unchanged = 0;
        for (Wanted row : wanted) {
            List<String> stored = existing.get(row.code());
            if (stored == null) {
                fresh.add(Stream.of(Stream.of((Object) row.code()), row.stored().stream(), row.firstly().stream())
                        .flatMap(s -> s)
                        .toArray());
            } else if (same(stored, row.compared(), !shape.kept().isEmpty())) {
                unchanged++;
            } else {
                other.add(Stream.concat(row.stored().stream(), Stream.of((Object) row.code()))
                        .toArray());
            }
        }
        List<String> all = new ArrayList<>(List.of("code"));
        all.addAll(shape.columns());
        all.addAll(shape.firstly());
        sql.insertAll(shape.table() + " (" + String.join(", ", all) + ")", fresh);
        String set = shape.columns().stream()
                .map(c -> shape.kept().contains(c) ? c + " = coalesce(?, " + c + ")" : c + " = ?")
                .collect(Collectors.joining(", "));
        sql.batch("update " + shape.table() + " set " + set + ", version = version + 1 where code = ?", other);
        return new SheetCount(sheet, fresh.size(), other.size(), unchanged);
    }

    /** A value that is not given does not differ where blanks keep what is stored. */
    private static boolean same(List<String> stored, List<String> wanted, boolean blanksKeep) {
        for (int i = 0; i < wanted.size(); i++) {
            boolean keeps = blanksKeep && wanted.get(i) == null;
            if (!keeps && !Objects.equals(stored.get(i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The compared columns by code, which comes first. */
    private Map<String, List<String>> existing(String query) {
        Map<String, List<String>> rows = new HashMap<>();
        sql.each(query, row -> {
            List<String> values = new ArrayList<>();
            for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            rows.put(row.getString(1), values);
        });
        return rows;
    }

    private Map<String, Long> ids(String table) {
        Map<String, Long> ids = new HashMap<>();
        sql.each("select code, id from " + table, row -> ids.put(row.getString(1), row.getLong(2)));
        return ids;
    }

    private @Nullable String hash(String number) {
        return number.isEmpty() ? null : box.blindIndex(number);
    }

    private @Nullable Object sealed(String text) {
        return text.isEmpty() ? null : box.seal(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
