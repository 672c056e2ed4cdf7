package org.gankao.questionbank;

import java.util.Arrays;
import java.util.Optional;

/** How an item is answered (题型). */
public enum ItemType {
    SINGLE("single"),
    MULTIPLE("multiple"),
    TRUE_FALSE("true-false"),
    FILL_IN("fill-in"),
    /** One choice about a picture. */
    PICTURE("picture"),
    /** Free text judged by a person against its points (简答题); enters no paper that the server marks. */
    SHORT_ANSWER("short-answer");

    private final String packName;

    ItemType(String packName) {
        this.packName = packName;
    }

    /** As packs write it. */
    public String packName() {
        return packName;
    }

    public boolean hasOptions() {
        return this == SINGLE || this == MULTIPLE || this == PICTURE;
    }

    /** Whether an answer is right can be told without a person. */
    public boolean isMarkedByServer() {
        return this != SHORT_ANSWER;
    }

    public static Optional<ItemType> ofPackName(String text) {
        return Arrays.stream(values()).filter(t -> t.packName.equals(text)).findFirst();
    }
}
