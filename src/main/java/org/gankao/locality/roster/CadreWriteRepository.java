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
import org.gankao.locality.roster.RosterImportRow.SheetCount;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.text.Pinyin;

/** Writes cadres and the villages they are linked to. */
@ApplicationScoped
class CadreWriteRepository {

    @Inject
    Sql sql;

    @Inject
    CodedRowsRepository rows;

    @Inject
    RosterSecrets secrets;

    SheetCount write(List<Roster.Cadre> cadres) {
        Map<String, Long> units = rows.ids("people_unit");
        Map<String, List<String>> existing = new HashMap<>();
        sql.each(
                "select code, name, gender, id_number_hash, mobile, unit_id, establishment, post_category,"
                        + " sending_unit_id, post_from, title from people_cadre",
                row -> {
                    existing.put(
                            row.getString("code"),
                            Arrays.asList(
                                    row.getString("name"),
                                    row.getString("gender"),
                                    row.getString("id_number_hash"),
                                    secrets.opened(row.getBytes("mobile")),
                                    row.getString("unit_id"),
                                    row.getString("establishment"),
                                    row.getString("post_category"),
                                    row.getString("sending_unit_id"),
                                    CodedRowsRepository.text(Sql.day(row, "post_from")),
                                    row.getString("title")));
                });
        List<CodedRowsRepository.Wanted> wanted = cadres.stream()
                .map(c -> {
                    Long unit = units.get(c.unitCode());
                    Long sender = c.sendingUnitCode() == null ? null : units.get(c.sendingUnitCode());
                    String hash = secrets.hash(c.idNumber());
                    return new CodedRowsRepository.Wanted(
                            c.code(),
                            Arrays.asList(
                                    c.name(),
                                    c.gender().name(),
                                    hash,
                                    c.mobile().isEmpty() ? null : c.mobile(),
                                    CodedRowsRepository.text(unit),
                                    c.establishment().name(),
                                    c.category().name(),
                                    CodedRowsRepository.text(sender),
                                    CodedRowsRepository.text(c.postFrom()),
                                    c.title()),
                            Arrays.asList(
                                    c.name(),
                                    Pinyin.ofPerson(c.name()),
                                    c.gender(),
                                    secrets.sealed(c.idNumber()),
                                    hash,
                                    secrets.sealed(c.mobile()),
                                    unit,
                                    c.establishment(),
                                    c.category(),
                                    sender,
                                    c.postFrom(),
                                    c.title()),
                            List.of());
                })
                .toList();
        SheetCount count = rows.put(
                RosterSheet.CADRES,
                new CodedRowsRepository.Shape(
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
        Map<String, Long> cadreIds = rows.ids("people_cadre");
        Map<String, Long> villageIds = rows.ids("locality_village");
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
}
