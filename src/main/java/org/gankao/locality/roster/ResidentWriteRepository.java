package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.locality.roster.RosterImportRow.SheetCount;
import org.gankao.people.CitizenNumber;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** Writes residents: found again by ID number, or else by household, name and relation. */
@ApplicationScoped
class ResidentWriteRepository {

    @Inject
    Sql sql;

    @Inject
    CodedRowsRepository rows;

    @Inject
    RosterSecrets secrets;

    private record Stored(long id, @Nullable String hash, List<@Nullable String> compared) {}

    SheetCount write(List<Roster.Resident> residents) {
        Map<String, Long> households = rows.ids("locality_household");
        Map<Roster.Resident, String> hashes = residents.parallelStream()
                .filter(r -> !r.idNumber().isEmpty())
                .collect(Collectors.toConcurrentMap(r -> r, r -> secrets.hash(r.idNumber()), (a, b) -> a));
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
                            CodedRowsRepository.text(household),
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
                secrets.sealed(r.idNumber()),
                hash,
                r.occupation(),
                r.health(),
                r.note());
        return (id == null ? values : Stream.concat(values, Stream.of(id))).toArray();
    }
}
