package org.gankao.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gankao.drill.ScenarioCase.Choice;
import org.gankao.drill.ScenarioCase.Node;
import org.gankao.shared.Fraction;

/**
 * The way a candidate took through a case, followed again on the server from his choices alone.
 *
 * <p>An unfinished way keeps the points gained up to where it stops; so does one with a choice that the node does not
 * offer, and what follows it is not looked at. Choices after an end gain nothing.
 *
 * @param steps the questions answered, in order
 * @param last where the way stops: an end, or the question left open
 * @param finished whether it reached an end
 */
public record Replay(List<Step> steps, Node last, boolean finished) {

    public Replay {
        steps = List.copyOf(steps);
    }

    /** One question and what was chosen. */
    public record Step(Node node, Choice chosen) {

        /** The most a choice at this question gains by itself. */
        public int best() {
            return node.choices().stream().mapToInt(Choice::points).max().orElse(0);
        }
    }

    /** @param response ids of the choices made, joined by commas; any text may arrive */
    public static Replay of(ScenarioCase scenario, String response) {
        return of(
                scenario,
                Arrays.stream(response.split(",", -1)).map(String::strip).toList());
    }

    public static Replay of(ScenarioCase scenario, List<String> choices) {
        List<Step> steps = new ArrayList<>();
        Node at = scenario.node(scenario.start()).orElseThrow();
        for (String id : choices) {
            Choice chosen = at.choice(id).orElse(null);
            if (chosen == null) {
                break;
            }
            steps.add(new Step(at, chosen));
            at = scenario.node(chosen.next()).orElseThrow();
        }
        return new Replay(steps, at, at.end());
    }

    public int gained() {
        return steps.stream().mapToInt(step -> step.chosen().points()).sum();
    }

    /** Share of the case's points, 0 to 1. */
    public Fraction share(int possible) {
        return Fraction.of(Math.min(gained(), possible), possible);
    }
}
