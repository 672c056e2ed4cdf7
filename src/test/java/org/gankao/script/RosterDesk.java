package org.gankao.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the roster in: upload, findings, confirmation; and looks things up in it. */
record RosterDesk(Client department) {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Uploads a workbook and waits until it is checked. */
    long check(Path workbook) {
        try {
            Reply accepted = department.upload("roster-imports?name=roster.xlsx", XLSX, Files.readAllBytes(workbook));
            department.done(accepted);
            return accepted.json().number("id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Json file(long id) {
        return department.get("roster-imports/" + id).expect(200).json();
    }

    List<Json> errors(long id) {
        return department
                .get("roster-imports/" + id + "/findings?severity=ERROR")
                .expect(200)
                .json()
                .at("rows")
                .list();
    }

    Reply confirm(long id) {
        return department.post("roster-imports/" + id + "/confirmation");
    }

    Reply report(long id) {
        return department.get("roster-imports/" + id + "/report.xlsx").expect(200);
    }

    /** Ids by code. */
    Map<String, Long> townships() {
        return department.get("units").expect(200).json().list().stream()
                .filter(unit -> unit.text("kind").equals("TOWNSHIP"))
                .collect(Collectors.toMap(unit -> unit.text("code"), unit -> unit.number("id")));
    }

    Map<String, Json> cadres() {
        return department.get("cadres?max=500").expect(200).json().at("rows").list().stream()
                .collect(Collectors.toMap(cadre -> cadre.text("code"), Function.identity()));
    }
}
