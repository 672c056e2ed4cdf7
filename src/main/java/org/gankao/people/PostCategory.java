package org.gankao.people;

import java.util.Arrays;
import java.util.Optional;

/** Post category (岗位类别): each has its own scheme and is ranked for itself. */
public enum PostCategory {
    VILLAGE_LINK_LEADER("联村领导"),
    GRID_RESPONSIBLE("网格责任人"),
    FIRST_SECRETARY("第一书记"),
    TEAM_MEMBER("组团成员"),
    DEPARTMENT_CADRE("部门联户干部");

    private final String chinese;

    PostCategory(String chinese) {
        this.chinese = chinese;
    }

    /** As rosters write it. */
    public String chinese() {
        return chinese;
    }

    public static Optional<PostCategory> ofChinese(String text) {
        return Arrays.stream(values()).filter(c -> c.chinese.equals(text)).findFirst();
    }
}
