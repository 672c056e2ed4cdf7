package org.gankao.ranking;

import org.gankao.people.Establishment;

/** Which grades a person may get in the annual evaluation, by kind of establishment. */
public enum GradeSystem {
    /** 公务员、参公人员: 优秀/称职/基本称职/不称职. */
    CIVIL,
    /** 事业单位工作人员: 优秀/合格/基本合格/不合格. */
    INSTITUTION,
    /** 编外人员: a ranking only. */
    RANKING_ONLY;

    public static GradeSystem of(Establishment establishment) {
        return switch (establishment) {
            case CIVIL_SERVANT, REFERENCE_MANAGED -> CIVIL;
            case INSTITUTION -> INSTITUTION;
            case NON_ESTABLISHMENT -> RANKING_ONLY;
        };
    }
}
