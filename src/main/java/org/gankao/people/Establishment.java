package org.gankao.people;

import java.util.Arrays;
import java.util.Optional;

/** Kind of establishment (编制性质), which decides the grades of the annual evaluation. */
public enum Establishment {
    /** 公务员. */
    CIVIL_SERVANT("公务员"),
    /** 参照公务员法管理, evaluated as a civil servant. */
    REFERENCE_MANAGED("参公"),
    /** 事业单位工作人员. */
    INSTITUTION("事业"),
    /** Re-employed, grid workers, village cadres: a ranking only. */
    NON_ESTABLISHMENT("编外");

    private final String chinese;

    Establishment(String chinese) {
        this.chinese = chinese;
    }

    /** As rosters write it. */
    public String chinese() {
        return chinese;
    }

    public static Optional<Establishment> ofChinese(String text) {
        return Arrays.stream(values()).filter(e -> e.chinese.equals(text)).findFirst();
    }
}
