package org.gankao.locality;

import java.util.Arrays;
import java.util.Optional;

/** How much care a household needs (户类型). */
public enum HouseholdCategory {
    ASSURED("放心户"),
    CARED("关心户"),
    LINKED("连心户");

    private final String chinese;

    HouseholdCategory(String chinese) {
        this.chinese = chinese;
    }

    /** As rosters write it. */
    public String chinese() {
        return chinese;
    }

    public static Optional<HouseholdCategory> ofChinese(String text) {
        return Arrays.stream(values()).filter(c -> c.chinese.equals(text)).findFirst();
    }
}
