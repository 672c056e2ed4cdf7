package org.gankao.script;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cycle and its schemes, by two people of the department. */
record CycleDesk(Client first, Client second) {

    long create(String code, LocalDate base) {
        return first.post(
                        "cycles",
                        Map.of(
                                "code", code,
                                "name", "二〇二六年第三季度考评",
                                "periodFrom", base.minusMonths(2).toString(),
                                "periodUntil", base.plusMonths(1).toString(),
                                "baseDate", base.toString()))
                .expect(201)
                .made();
    }

    Json cycle(long id) {
        return first.get("cycles/" + id).expect(200).json();
    }

    List<Json> schemes(long cycle) {
        return first.get("cycles/" + cycle + "/schemes").expect(200).json().list();
    }

    List<Json> entrants(long cycle) {
        return first.get("cycles/" + cycle + "/entrants").expect(200).json().list();
    }

    /** Chooses what has no default: the formula, and on what the quota rests. */
    void complete(Json scheme) {
        String formula =
                first.get("schemes/formulas").expect(200).json().list().get(0).text("name");
        Map<String, Object> terms = new LinkedHashMap<>(scheme.at("terms").members());
        terms.put("formula", formula);
        terms.put("quotaBasis", "《公务员考核规定》");
        first.put("schemes/" + scheme.number("id"), Map.of("terms", terms, "sha256", scheme.text("sha256")))
                .expect(204);
    }

    Reply sign(Client signer, Json scheme) {
        return signer.post("schemes/" + scheme.number("id") + "/signatures", Map.of("sha256", scheme.text("sha256")));
    }
}
