package org.gankao.questionbank.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the full workbook of items, which holds every type; {@link ItemSheet} reads the short one. */
enum FullColumn {
    CODE("编号", 14),
    /** Number of a question within its case group; empty in the row of an item. */
    PART("小题", 6),
    TYPE("题型", 12),
    STEM("题干", 48),
    /** Path in the bank, or a name on the sheet of pictures. */
    PICTURE("图片", 16),
    ALT("图片说明", 18),
    /** One premise of a matching item a line. */
    PREMISES("左列", 24),
    A("选项A", 18),
    B("选项B", 18),
    C("选项C", 18),
    D("选项D", 18),
    E("选项E", 12),
    F("选项F", 12),
    G("选项G", 12),
    H("选项H", 12),
    I("选项I", 12),
    J("选项J", 12),
    REUSE("可重复选", 9),
    KEY("答案", 24),
    EXPLANATION("解析", 40),
    DIFFICULTY("难度", 7),
    TOPIC("知识点", 20),
    LAW("法律编号", 20),
    ARTICLE("条款", 18),
    SOURCE("出处", 24);

    static final List<FullColumn> OPTIONS = List.of(A, B, C, D, E, F, G, H, I, J);

    private final String heading;
    private final int width;

    FullColumn(String heading, int width) {
        this.heading = heading;
        this.width = width;
    }

    String heading() {
        return heading;
    }

    /** In characters. */
    int width() {
        return width;
    }

    static Optional<FullColumn> of(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(heading))
                .findFirst();
    }
}
