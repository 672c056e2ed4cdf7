package org.gankao.questionbank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item asks beyond its stem and picture, by kind of item; never the key. {@link ItemSyntax} writes it as text.
 */
public sealed interface ItemBody {

    /** Stem and picture say all: true or false, fill-in, short answer, hotspot. */
    record Plain() implements ItemBody {}

    /** Lettered options: single, multiple, picture, picture choice. */
    record Choice(List<Option> options) implements ItemBody {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * Each premise gets one option.
     *
     * @param reuse true: an option may belong to several premises or to none; false: to one at most
     */
    record Matching(List<Option> premises, List<Option> options, boolean reuse) implements ItemBody {
        public Matching {
            premises = List.copyOf(premises);
            options = List.copyOf(options);
        }
    }

    /** Entries to put in order; the list itself is in the order of letters, not in the right one. */
    record Ordering(List<Option> options) implements ItemBody {
        public Ordering {
            options = List.copyOf(options);
        }
    }

    /** Questions about the situation the stem tells, in this order. */
    record CaseGroup(List<Part> parts) implements ItemBody {
        public CaseGroup {
            parts = List.copyOf(parts);
        }
    }

    /** One question of a case group. Its type is {@linkplain ItemType#isSimple() simple}. */
    record Part(ItemType type, String stem, @Nullable Figure picture, ItemBody body) {
        /** @throws IllegalArgumentException if there are no such questions */
        public Part {
            if (!type.isSimple() || !body.fits(type)) {
                throw new IllegalArgumentException("%s with %s is no question.".formatted(type, body.getClass()));
            }
        }
    }

    /** Whether items of this type have a body of this kind. */
    default boolean fits(ItemType type) {
        return switch (type) {
            case SINGLE, MULTIPLE, PICTURE, PICTURE_CHOICE -> this instanceof Choice;
            case MATCHING -> this instanceof Matching;
            case ORDERING -> this instanceof Ordering;
            case CASE_GROUP -> this instanceof CaseGroup;
            case TRUE_FALSE, FILL_IN, SHORT_ANSWER, HOTSPOT -> this instanceof Plain;
        };
    }

    /** What is chosen, matched or ordered; empty where there is nothing of the kind. */
    default List<Option> options() {
        return List.of();
    }
}
