package org.gankao.drill;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A branching case (案例): at each node the candidate chooses one of a few ways to act, and each choice leads on until a
 * node ends it.
 *
 * @param code unique name, never used again
 * @param situation what the candidate reads first
 * @param sources what the case rests on
 * @param points points gained on the best path
 * @param start id of the first node
 * @param nodes node by id, in file order
 */
public record ScenarioCase(
        String code,
        String title,
        String situation,
        List<Source> sources,
        int points,
        String start,
        Map<String, Node> nodes) {

    public ScenarioCase {
        sources = List.copyOf(sources);
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /**
     * @param lawId id in the register of laws
     * @param article as printed in the law
     */
    public record Source(String lawId, String article) {}

    /**
     * @param end whether the case is over here
     * @param choices what can be done; empty where the case is over
     */
    public record Node(String text, boolean end, List<Choice> choices) {

        public Node {
            choices = List.copyOf(choices);
        }

        public Optional<Choice> choice(String id) {
            return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
        }
    }

    /**
     * @param points whole points it gains, 0 or more
     * @param next node it leads to
     * @param feedback why it gains or not, shown after release only
     */
    public record Choice(String id, String text, int points, String next, String feedback) {}

    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }
}
