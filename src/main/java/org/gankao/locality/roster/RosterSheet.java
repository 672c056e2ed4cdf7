package org.gankao.locality.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheets of a roster and the columns each must have, by the words in its header; their order is free. */
public enum RosterSheet {
    UNITS("单位", "单位编码", "单位名称", "类别", "上级单位"),
    GRIDS("村与网格", "村编码", "村名", "所属乡镇", "网格编号", "网格名称", "户数"),
    CADRES("干部", "工号", "姓名", "性别", "身份证号", "手机", "单位", "编制性质", "岗位类别", "派出单位", "任职日期", "职务", "联村村编码"),
    HOUSEHOLDS("农户", "户编码", "村编码", "网格编号", "户主姓名", "门牌", "户类型", "人口", "住址备注"),
    RESIDENTS("家庭成员", "户编码", "姓名", "与户主关系", "性别", "身份证号", "职业", "健康状况", "备注"),
    DUTIES("联户责任", "工号", "户编码", "起始日期", "终止日期");

    private final String title;
    private final List<String> columns;

    RosterSheet(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** Name of the sheet. */
    public String title() {
        return title;
    }

    List<String> columns() {
        return columns;
    }

    static Optional<RosterSheet> titled(String title) {
        return Arrays.stream(values()).filter(s -> s.title.equals(title)).findFirst();
    }
}
