package org.gankao.drill;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.drill.ScenarioCase.Choice;
import org.gankao.drill.ScenarioCase.Node;
import org.gankao.drill.ScenarioCase.Source;
import org.gankao.questionbank.pack.PackException;
import org.gankao.questionbank.pack.Yaml;

/** Reads a case's file (format: {@code src/site/markdown/question-pack-format.md}). */
public final class CaseReader {

    private CaseReader() {}

    /** @throws PackException if the file breaks the format or the case breaks {@link CaseRules} */
    public static ScenarioCase read(Path file) {
        Yaml yaml = Yaml.read(file);
        Map<String, Node> nodes = new LinkedHashMap<>();
        Yaml map = yaml.map("nodes");
        map.keys().forEach(id -> nodes.put(id, node(map.map(id))));
        ScenarioCase scenario = new ScenarioCase(
                yaml.text("case"),
                yaml.text("title"),
                yaml.text("situation"),
                yaml.maps("source").stream()
                        .map(source -> new Source(source.text("law"), source.text("article")))
                        .toList(),
                yaml.number("points"),
                yaml.text("start"),
                nodes);
        List<String> problems = CaseRules.check(scenario);
        if (!problems.isEmpty()) {
            throw new PackException(yaml.place() + ": " + String.join("; ", problems));
        }
        return scenario;
    }

    private static Node node(Yaml node) {
        List<Choice> choices = node.has("choices")
                ? node.maps("choices").stream().map(CaseReader::choice).toList()
                : List.of();
        return new Node(node.text("text"), node.flag("end"), choices);
    }

    private static Choice choice(Yaml choice) {
        return new Choice(
                choice.text("id"),
                choice.text("text"),
                choice.number("points"),
                choice.text("next"),
                choice.text("feedback"));
    }
}
