package org.gankao.people;

import java.util.Arrays;
import java.util.Optional;

/** As rosters and citizen ID numbers know it. */
public enum Gender {
    MALE("男"),
    FEMALE("女");

    private final String chinese;

    Gender(String chinese) {
        this.chinese = chinese;
    }

    /** As rosters write it. */
    public String chinese() {
        return chinese;
    }

    public static Optional<Gender> ofChinese(String text) {
        return Arrays.stream(values()).filter(g -> g.chinese.equals(text)).findFirst();
    }
}
