package org.gankao.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.people.Masking;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.persistence.Sql;

/** Queries on one household with its sensitive fields, and its changes. */
@ApplicationScoped
class HouseholdFileRepository {

    private static final String HIDDEN = "***";

    @Inject
    Sql sql;

    @Inject
    HouseholdRepository households;

    @Inject
    VillageRepository villages;

    @Inject
    SecretBox box;

    private record Rest(String note, int version) {}

    private record Secret(String idNumber, String health) {}

    Optional<HouseholdFile> find(long id, boolean masked) {
        HouseholdRow household = households.find(id).orElse(null);
        if (household == null) {
            return Optional.empty();
        }
        Rest rest = sql.first(
                        "select address_note, version from locality_household where id = ?",
                        row -> new Rest(row.getString(1), row.getInt(2)),
                        id)
                .orElseThrow();
        Map<Long, Secret> secrets = new HashMap<>();
        sql.each(
                "select id, id_number, health from locality_resident where household_id = ?",
                row -> {
                    byte[] sealed = row.getBytes("id_number");
                    String number = sealed == null ? "" : box.open(sealed);
                    String health = row.getString("health");
                    secrets.put(
                            row.getLong("id"),
                            new Secret(
                                    masked ? Masking.idNumber(number) : number,
                                    masked && !health.isEmpty() ? HIDDEN : health));
                },
                id);
        List<HouseholdFile.Member> members = households.members(List.of(id)).stream()
                .map(r -> new HouseholdFile.Member(
                        r, secrets.get(r.id()).idNumber(), secrets.get(r.id()).health()))
                .toList();
        List<DutyRow> duties = sql.list(
                "select d.cadre_id, c.name, d.from_day, d.until_day from locality_duty d"
                        + " join people_cadre c on c.id = d.cadre_id where d.household_id = ?"
                        + " order by d.until_day is null desc, d.from_day desc",
                row -> new DutyRow(
                        row.getLong("cadre_id"),
                        row.getString("name"),
                        Objects.requireNonNull(Sql.day(row, "from_day")),
                        Sql.day(row, "until_day")),
                id);
        return Optional.of(new HouseholdFile(
                household,
                villages.find(household.villageId()).orElseThrow(),
                rest.note(),
                rest.version(),
                members,
                duties));
    }

    List<HouseholdRow> ofVillage(long villageId) {
        return households.ofVillage(villageId);
    }

    boolean update(long id, HouseholdChange change) {
        return sql.update(
                        "update locality_household set door = ?, address_note = ?, category = ?, member_count = ?,"
                                + " away = ?, version = version + 1 where id = ? and version = ?",
                        change.door(),
                        change.note(),
                        change.category(),
                        change.memberCount(),
                        change.away(),
                        id,
                        change.version())
                == 1;
    }

    boolean addDuty(long cadreId, long householdId, LocalDate from) {
        return sql.update(
                        "insert ignore into locality_duty (cadre_id, household_id, from_day) values (?, ?, ?)",
                        cadreId,
                        householdId,
                        from)
                == 1;
    }

    boolean endDuty(long cadreId, long householdId, LocalDate from, LocalDate until) {
        return sql.update(
                        "update locality_duty set until_day = ?, version = version + 1"
                                + " where cadre_id = ? and household_id = ? and from_day = ? and until_day is null",
                        until,
                        cadreId,
                        householdId,
                        from)
                == 1;
    }
}
