package org.gankao.questionbank.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a workbook of items, with the headings people give them; the first is ours. */
enum SheetColumn {
    TYPE(true, "题型"),
    STEM(true, "题干", "题目", "试题", "题目内容"),
    A(true, "选项A", "A"),
    B(true, "选项B", "B"),
    C(true, "选项C", "C"),
    D(true, "选项D", "D"),
    E(false, "选项E", "E"),
    F(false, "选项F", "F"),
    KEY(true, "答案", "正确答案", "参考答案", "标准答案"),
    EXPLANATION(false, "解析", "答案解析", "试题解析"),
    DIFFICULTY(true, "难度", "难易程度", "难易度"),
    TOPIC(true, "知识点", "知识模块", "模块"),
    SOURCE(false, "出处", "命题依据", "依据", "来源");

    static final List<SheetColumn> OPTIONS = List.of(A, B, C, D, E, F);

    private final boolean needed;
    private final List<String> headings;

    SheetColumn(boolean needed, String... headings) {
        this.needed = needed;
        this.headings = List.of(headings);
    }

    boolean isNeeded() {
        return needed;
    }

    String heading() {
        return headings.get(0);
    }

    static Optional<SheetColumn> of(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(heading))
                .findFirst();
    }
}
