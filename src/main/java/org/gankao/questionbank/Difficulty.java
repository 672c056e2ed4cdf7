package org.gankao.questionbank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The author's estimate of how hard an item is (难度); what candidates make of it is measured later. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    /** As packs write it. */
    public String packName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Difficulty> ofPackName(String text) {
        return Arrays.stream(values()).filter(d -> d.packName().equals(text)).findFirst();
    }
}
