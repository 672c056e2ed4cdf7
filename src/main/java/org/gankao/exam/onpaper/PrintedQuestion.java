package org.gankao.exam.onpaper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.Documents;

/**
 * A question on paper. What is chosen, matched or ordered gets its letter or number by its place on the page.
 *
 * @param number as printed; of a part of a case group within its situation
 * @param document as {@link org.gankao.exam.paper.SectionItem} describes it
 */
record PrintedQuestion(String number, Map<String, Object> document) {

    /** An option or premise: {@code mark} is printed before it. */
    record Entry(String mark, Map<String, Object> document) {

        String id() {
            return Documents.text(document.get("id"));
        }

        String text() {
            return Documents.text(document.get("text"));
        }
    }

    /** A step of a branching case: where each choice leads is printed with it. */
    record Step(int number, String text, boolean end, List<Way> ways) {}

    /** @param next number of the step it leads to */
    record Way(String letter, String text, int next) {}

    String id() {
        return Documents.text(document.get("id"));
    }

    String type() {
        return Documents.text(document.get("type"));
    }

    String text(String field) {
        Object value = document.get(field);
        return value == null ? "" : Documents.text(value);
    }

    /** Of a fill-in question. */
    int blanks() {
        return Integer.parseInt(Documents.text(document.get("blanks")));
    }

    List<Entry> options() {
        return entries("options", 'A');
    }

    List<Entry> premises() {
        return entries("premises", '1');
    }

    /** Questions of a case group; empty for others. */
    List<PrintedQuestion> parts() {
        List<PrintedQuestion> parts = new ArrayList<>();
        if (document.get("parts") != null) {
            for (Map<String, Object> part : Documents.maps(document.get("parts"))) {
                parts.add(new PrintedQuestion("(" + (parts.size() + 1) + ")", part));
            }
        }
        return parts;
    }

    /** Steps of a branching case in the order of their numbers; empty for others. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (document.get("nodes") == null) {
            return steps;
        }
        Map<String, Object> nodes = Documents.map(document.get("nodes"));
        List<String> order = stepIds();
        for (String id : order) {
            Map<String, Object> node = Documents.map(nodes.get(id));
            steps.add(new Step(
                    steps.size() + 1,
                    Documents.text(node.get("text")),
                    Boolean.TRUE.equals(node.get("end")),
                    choices(nodes, id).stream()
                            .map(choice -> new Way(
                                    Documents.text(choice.get("id")),
                                    Documents.text(choice.get("text")),
                                    order.indexOf(Documents.text(choice.get("next"))) + 1))
                            .toList()));
        }
        return steps;
    }

    /** The names of a case's nodes in the order of {@link #steps}: outwards from the start. */
    List<String> stepIds() {
        Map<String, Object> nodes = Documents.map(document.get("nodes"));
        List<String> order = new ArrayList<>(List.of(text("start")));
        for (int i = 0; i < order.size(); i++) {
            for (Map<String, Object> choice : choices(nodes, order.get(i))) {
                String next = Documents.text(choice.get("next"));
                if (!order.contains(next)) {
                    order.add(next);
                }
            }
        }
        return order;
    }

    /** The most choices on any way through a case, 0 for others: each leads to a step not met before. */
    int longestWay() {
        List<Step> steps = steps();
        Map<Integer, Integer> from = new HashMap<>();
        return steps.isEmpty() ? 0 : longest(steps, 1, from);
    }

    private static int longest(List<Step> steps, int number, Map<Integer, Integer> from) {
        Integer known = from.get(number);
        if (known != null) {
            return known;
        }
        from.put(number, 0); // a way that came back here would not end
        int most = 0;
        for (Way way : steps.get(number - 1).ways()) {
            most = Math.max(most, 1 + longest(steps, way.next(), from));
        }
        from.put(number, most);
        return most;
    }

    private List<Entry> entries(String field, char first) {
        List<Entry> entries = new ArrayList<>();
        if (document.get(field) != null) {
            for (Map<String, Object> one : Documents.maps(document.get(field))) {
                String mark = first == '1'
                        ? String.valueOf(entries.size() + 1)
                        : String.valueOf((char) (first + entries.size()));
                entries.add(new Entry(mark, one));
            }
        }
        return entries;
    }

    private static List<Map<String, Object>> choices(Map<String, Object> nodes, String node) {
        Object choices = Documents.map(nodes.get(node)).get("choices");
        return choices == null ? List.of() : Documents.maps(choices);
    }
}
