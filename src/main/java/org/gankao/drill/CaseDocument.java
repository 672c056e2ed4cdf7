package org.gankao.drill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.drill.ScenarioCase.Choice;
import org.gankao.drill.ScenarioCase.Node;

/**
 * A case as papers keep it, in two parts. The public part tells neither points nor feedback, and its nodes are numbered
 * anew, because names such as {@code end-good} in the file would tell which way is right. The key is the whole case under
 * the same numbers, so that marking needs nothing but what was frozen.
 */
final class CaseDocument {

    private CaseDocument() {}

    /** The case with nodes {@code n1}, {@code n2} … numbered outwards from the start. */
    static ScenarioCase renumbered(ScenarioCase scenario) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> queue = new ArrayList<>(List.of(scenario.start()));
        for (int i = 0; i < queue.size(); i++) {
            names.put(queue.get(i), "n" + (i + 1));
            for (Choice choice : scenario.node(queue.get(i)).orElseThrow().choices()) {
                if (!queue.contains(choice.next())) {
                    queue.add(choice.next());
                }
            }
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        names.forEach((old, name) -> {
            Node node = scenario.node(old).orElseThrow();
            nodes.put(name, new Node(node.text(), node.end(), renumbered(node.choices(), names)));
        });
        return new ScenarioCase(
                scenario.code(),
                scenario.title(),
                scenario.situation(),
                scenario.sources(),
                scenario.points(),
                "n1",
                nodes);
    }

    private static List<Choice> renumbered(List<Choice> choices, Map<String, String> names) {
        return choices.stream()
                .map(c -> new Choice(c.id(), c.text(), c.points(), names.getOrDefault(c.next(), ""), c.feedback()))
                .toList();
    }

    /** What the candidate's browser gets. */
    static Map<String, Object> open(ScenarioCase scenario) {
        Map<String, Object> nodes = new LinkedHashMap<>();
        scenario.nodes().forEach((id, node) -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("text", node.text());
            if (node.end()) {
                shown.put("end", true);
            }
            shown.put(
                    "choices",
                    node.choices().stream()
                            .map(c -> Map.<String, Object>of("id", c.id(), "text", c.text(), "next", c.next()))
                            .toList());
            nodes.put(id, shown);
        });
        return Map.of(
                "type",
                "case",
                "title",
                scenario.title(),
                "situation",
                scenario.situation(),
                "start",
                scenario.start(),
                "nodes",
                nodes);
    }

    /** What marking and, after release, the candidate's own result page read. */
    static Map<String, Object> key(ScenarioCase scenario) {
        Map<String, Object> nodes = new LinkedHashMap<>();
        scenario.nodes()
                .forEach((id, node) -> nodes.put(
                        id,
                        Map.of(
                                "text",
                                node.text(),
                                "end",
                                node.end(),
                                "choices",
                                node.choices().stream()
                                        .map(c -> Map.<String, Object>of(
                                                "id", c.id(),
                                                "text", c.text(),
                                                "points", c.points(),
                                                "next", c.next(),
                                                "feedback", c.feedback()))
                                        .toList())));
        return Map.of(
                "case",
                scenario.code(),
                "title",
                scenario.title(),
                "situation",
                scenario.situation(),
                "points",
                scenario.points(),
                "start",
                scenario.start(),
                "nodes",
                nodes);
    }

    /** The case in a frozen key. */
    static ScenarioCase read(Map<String, Object> key) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        ((Map<?, ?>) field(key, "nodes")).forEach((id, value) -> {
            Map<?, ?> node = (Map<?, ?>) value;
            List<Choice> choices = ((List<?>) field(node, "choices"))
                    .stream().map(choice -> choice((Map<?, ?>) choice)).toList();
            nodes.put((String) id, new Node(text(node, "text"), Boolean.TRUE.equals(node.get("end")), choices));
        });
        return new ScenarioCase(
                text(key, "case"),
                text(key, "title"),
                text(key, "situation"),
                List.of(),
                number(key, "points"),
                text(key, "start"),
                nodes);
    }

    private static Choice choice(Map<?, ?> choice) {
        return new Choice(
                text(choice, "id"),
                text(choice, "text"),
                number(choice, "points"),
                text(choice, "next"),
                text(choice, "feedback"));
    }

    private static Object field(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The frozen case has no " + name);
        }
        return value;
    }

    private static String text(Map<?, ?> map, String name) {
        return String.valueOf(field(map, name));
    }

    private static int number(Map<?, ?> map, String name) {
        return new BigDecimal(text(map, name)).intValueExact();
    }
}
