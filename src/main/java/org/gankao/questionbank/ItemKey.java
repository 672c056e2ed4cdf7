package org.gankao.questionbank;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The key of a revision (参考答案), by kind of item. {@link KeySyntax} writes it as text. */
public sealed interface ItemKey {

    /** The right letters in ascending order, or the single {@code true} or {@code false}. */
    record Choices(List<String> choices) implements ItemKey {
        public Choices {
            choices = choices.stream().sorted().toList();
        }
    }

    /** What is accepted in each blank of the stem, in their order. */
    record Blanks(List<Blank> blanks) implements ItemKey {
        public Blanks {
            blanks = List.copyOf(blanks);
        }
    }

    /** What is accepted in a blank. */
    sealed interface Blank permits Spellings, Quantity {}

    /** Any of these texts. */
    record Spellings(List<String> texts) implements Blank {
        public Spellings {
            texts = List.copyOf(texts);
        }
    }

    /** What a person who marks a short answer looks for (采分点). */
    record Points(List<Point> points) implements ItemKey {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** @param weight how much it counts beside the other points, 1 to 100 */
    record Point(String text, int weight) {}

    /** The option that belongs to each premise, by their ids. */
    record Pairs(Map<String, String> pairs) implements ItemKey {
        public Pairs {
            pairs = java.util.Collections.unmodifiableMap(new TreeMap<>(pairs));
        }
    }

    /** All letters in the right order. */
    record Sequence(List<String> order) implements ItemKey {
        public Sequence {
            order = List.copyOf(order);
        }
    }

    /** Places of the picture, any of which is right. */
    record Regions(List<Region> regions) implements ItemKey {
        public Regions {
            regions = List.copyOf(regions);
        }
    }

    /** The key of each question of a case group, in their order. */
    record Parts(List<Part> parts) implements ItemKey {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    record Part(ItemType type, ItemKey key) {}

    static ItemKey ofChoices(List<String> letters) {
        return new Choices(letters);
    }

    static ItemKey ofTruth(boolean truth) {
        return new Choices(List.of(String.valueOf(truth)));
    }

    /** The right letters, or the single {@code true} or {@code false}; empty unless the key is of a choice. */
    default List<String> choices() {
        return List.of();
    }

    /** As it is stored, exchanged and frozen: texts, lists and maps. */
    default List<Object> answers() {
        return KeySyntax.write(this);
    }
}
