package org.gankao.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.drill.ScenarioCase.Choice;
import org.gankao.drill.ScenarioCase.Node;

/** What a well-made case obeys. Problems are for its author, in the file's own terms. */
public final class CaseRules {

    static final int FEWEST_QUESTIONS = 4;
    static final int MOST_QUESTIONS = 7;

    private final ScenarioCase scenario;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Reach> reaches = new HashMap<>();

    /** What lies ahead of a node: fewest and most questions until an end, and the points of the best way. */
    private record Reach(int fewest, int most, int best) {}

    private CaseRules(ScenarioCase scenario) {
        this.scenario = scenario;
    }

    /** Empty for a well-made case. */
    public static List<String> check(ScenarioCase scenario) {
        CaseRules rules = new CaseRules(scenario);
        rules.checkNodes();
        if (rules.problems.isEmpty()) {
            rules.checkPaths();
        }
        return List.copyOf(rules.problems);
    }

    private void checkNodes() {
        if (scenario.node(scenario.start()).isEmpty()) {
            problems.add("start: there is no node " + scenario.start());
        }
        if (scenario.points() <= 0) {
            problems.add("points: above 0 is expected");
        }
        scenario.nodes().forEach(this::checkNode);
    }

    private void checkNode(String id, Node node) {
        if (node.text().isBlank()) {
            problems.add(id + ": the text is empty");
        }
        if (node.end() != node.choices().isEmpty()) {
            problems.add(id + (node.end() ? ": an end has no choices" : ": a node without choices must be an end"));
        }
        Set<String> ids = new HashSet<>();
        for (Choice choice : node.choices()) {
            if (!ids.add(choice.id())) {
                problems.add(id + ": choice " + choice.id() + " stands twice");
            }
            if (choice.id().isBlank() || choice.id().indexOf(',') >= 0) {
                problems.add(id + ": a choice's id is empty or holds a comma");
            }
            if (choice.points() < 0) {
                problems.add(id + ": choice " + choice.id() + " has points below 0");
            }
            if (choice.text().isBlank() || choice.feedback().isBlank()) {
                problems.add(id + ": choice " + choice.id() + " lacks its text or feedback");
            }
            if (scenario.node(choice.next()).isEmpty()) {
                problems.add(id + ": choice " + choice.id() + " leads to " + choice.next() + ", which is not there");
            }
        }
        if (node.choices().size() == 1) {
            problems.add(id + ": one choice is no choice");
        }
    }

    private void checkPaths() {
        if (!explore(scenario.start(), new HashSet<>())) {
            return;
        }
        Reach whole = reaches.get(scenario.start());
        if (whole == null) {
            throw new IllegalStateException("The start was explored.");
        }
        scenario.nodes().keySet().stream()
                .filter(id -> !reaches.containsKey(id))
                .forEach(id -> problems.add(id + ": no path leads here"));
        if (whole.fewest() < FEWEST_QUESTIONS || whole.most() > MOST_QUESTIONS) {
            problems.add("paths: %d to %d questions, %d to %d are expected"
                    .formatted(whole.fewest(), whole.most(), FEWEST_QUESTIONS, MOST_QUESTIONS));
        }
        if (whole.best() != scenario.points()) {
            problems.add("points: the best path gains %d, not %d".formatted(whole.best(), scenario.points()));
        }
    }

    /** Returns false if a loop was found, which makes everything else meaningless. */
    private boolean explore(String id, Set<String> above) {
        if (reaches.containsKey(id)) {
            return true;
        }
        if (!above.add(id)) {
            problems.add(id + ": a path comes back here");
            return false;
        }
        Node node = scenario.node(id).orElseThrow();
        int fewest = node.end() ? 0 : Integer.MAX_VALUE;
        int most = 0;
        int best = 0;
        for (Choice choice : node.choices()) {
            if (!explore(choice.next(), above)) {
                return false;
            }
            Reach ahead = reaches.get(choice.next());
            if (ahead == null) {
                throw new IllegalStateException("What was explored has a reach.");
            }
            fewest = Math.min(fewest, ahead.fewest() + 1);
            most = Math.max(most, ahead.most() + 1);
            best = Math.max(best, ahead.best() + choice.points());
        }
        above.remove(id);
        reaches.put(id, new Reach(fewest, most, best));
        return true;
    }
}
