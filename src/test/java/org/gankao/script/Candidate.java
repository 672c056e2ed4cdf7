package org.gankao.script;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A cadre with his test on one device. */
record Candidate(Client cadre, long sitting) {

    private static final String EPOCH = "X-Device-Epoch";

    /** A cadre with the one sitting he has. */
    static Candidate of(Client cadre) {
        return new Candidate(
                cadre, cadre.get("sittings").expect(200).json().list().get(0).number("id"));
    }

    Json start() {
        return cadre.post("sittings/" + sitting + "/start").expect(200).json();
    }

    /** Numbers of the items of the paper and of his own sections. */
    List<String> items() {
        Reply paper = cadre.get("sittings/" + sitting + "/paper").expect(200);
        List<String> numbers = new ArrayList<>(numbers(paper.json()));
        Reply own = cadre.get("sittings/" + sitting + "/supplement");
        if (own.status() == 200) {
            numbers.addAll(numbers(own.json()));
        }
        return numbers;
    }

    /** Saves answers by item as one batch. */
    Reply save(Map<String, String> answers) {
        return send("answers", answers);
    }

    Reply handIn() {
        return send("hand-in", Map.of());
    }

    Json answers() {
        return cadre.get("sittings/" + sitting + "/answers").expect(200).json();
    }

    Reply result() {
        return cadre.get("sittings/" + sitting + "/result");
    }

    private Reply send(String what, Map<String, String> answers) {
        List<Map<String, Object>> batch = new ArrayList<>();
        answers.forEach(
                (item, response) -> batch.add(Map.of("item", item, "seq", batch.size() + 1, "response", response)));
        return cadre.send(cadre.unsafe("sittings/" + sitting + "/" + what)
                .header(EPOCH, "1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(batch))));
    }

    private static List<String> numbers(Json document) {
        return document.at("sections").list().stream()
                .flatMap(section -> section.has("items") ? section.at("items").list().stream() : Stream.empty())
                .map(item -> item.text("id"))
                .toList();
    }
}
