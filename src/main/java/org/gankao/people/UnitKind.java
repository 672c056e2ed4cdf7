package org.gankao.people;

import java.util.Optional;

/** What sort of unit (单位类别). */
public enum UnitKind {
    /** 县、市、区. */
    COUNTY,
    /** 乡、镇、街道. */
    TOWNSHIP,
    /** 县直部门. */
    DEPARTMENT,
    /** 事业单位. */
    INSTITUTION,
    /** 其他. */
    OTHER;

    /** The kind a roster's word stands for. */
    public static Optional<UnitKind> ofChinese(String text) {
        return switch (text) {
            case "县", "市", "区", "县级市" -> Optional.of(COUNTY);
            case "乡", "镇", "街道", "乡镇", "民族乡" -> Optional.of(TOWNSHIP);
            case "部门", "县直部门", "机关" -> Optional.of(DEPARTMENT);
            case "事业", "事业单位" -> Optional.of(INSTITUTION);
            case "其他", "企业", "国企", "学校" -> Optional.of(OTHER);
            default -> Optional.empty();
        };
    }
}
