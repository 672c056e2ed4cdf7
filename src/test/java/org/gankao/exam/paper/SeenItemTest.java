package org.gankao.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The expected orders were computed by {@code assets/exam/order.js} under the labels of {@code paper.js}. */
class SeenItemTest {

    @Test
    void options_and_premises_are_mixed_apart() {
        Map<String, Object> matching = Map.of(
                "type",
                "matching",
                "premises",
                entries("1", "2", "3", "4"),
                "options",
                entries("A", "B", "C", "D", "E"));

        Map<String, Object> seen = SeenItem.of(matching, "K7", 20261121, Shuffle.ALL);

        assertThat(ids(seen.get("premises"))).containsExactly("4", "1", "2", "3");
        assertThat(ids(seen.get("options"))).containsExactly("D", "A", "B", "C", "E");
    }

    @Test
    void parts_stay_in_order_and_mix_their_own_options() {
        Map<String, Object> group = Map.of(
                "type",
                "case-group",
                "parts",
                List.of(
                        Map.of("id", "1", "type", "single", "options", entries("A", "B", "C")),
                        Map.of("id", "2", "type", "true-false"),
                        Map.of("id", "3", "type", "fill-in"),
                        Map.of("id", "4", "type", "multiple", "options", entries("A", "B", "C", "D", "E", "F"))));

        List<Map<String, Object>> parts =
                Documents.maps(SeenItem.of(group, "K23", 231655095, Shuffle.ALL).get("parts"));

        assertThat(parts).extracting(part -> part.get("id")).containsExactly("1", "2", "3", "4");
        assertThat(ids(parts.get(0).get("options"))).containsExactly("B", "A", "C");
        assertThat(ids(parts.get(3).get("options"))).containsExactly("F", "E", "C", "D", "B", "A");
    }

    private static List<Map<String, Object>> entries(String... ids) {
        return Arrays.stream(ids)
                .map(id -> Map.<String, Object>of("id", id, "text", "项" + id))
                .toList();
    }

    private static List<Object> ids(Object entries) {
        return Documents.maps(entries).stream().map(entry -> entry.get("id")).toList();
    }

    @Test
    void options_keep_their_order_where_the_paper_says_so_except_where_it_would_be_the_answer() {
        List<Map<String, Object>> options =
                List.of(Map.of("id", "A"), Map.of("id", "B"), Map.of("id", "C"), Map.of("id", "D"), Map.of("id", "E"));
        Shuffle kept = new Shuffle(true, false);

        assertThat(SeenItem.of(Map.of("type", "single", "options", options), "K7", 231655095, kept)
                        .get("options"))
                .isEqualTo(options);
        assertThat(SeenItem.of(Map.of("type", "ordering", "options", options), "K7", 231655095, kept)
                        .get("options"))
                .isNotEqualTo(options);
    }

    @Test
    void items_keep_their_order_where_the_form_says_so() {
        List<Map<String, Object>> items = List.of(Map.of("id", "K1"), Map.of("id", "K2"), Map.of("id", "K3"));

        assertThat(Shuffle.of(Map.of("shuffle", Map.of("items", false, "options", true)))
                        .items(231655095, SectionKind.KNOWLEDGE, items))
                .isEqualTo(items);
        assertThat(Shuffle.of(Map.of())).isEqualTo(Shuffle.ALL);
    }
}
