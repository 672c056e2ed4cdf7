package org.gankao.ledger;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of an entry as they were stored, read back for people. */
public final class Facts {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private Facts() {}

    /** Names and values in order of names. */
    public static Map<String, String> of(LedgerRow row) {
        Map<String, String> facts = new LinkedHashMap<>();
        try (JsonReader reader = READERS.createReader(new StringReader(row.facts()))) {
            JsonObject stored = reader.readObject();
            stored.forEach((name, value) ->
                    facts.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
        }
        return facts;
    }
}
