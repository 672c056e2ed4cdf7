package org.gankao.ranking;

/** A grade of the annual evaluation; how it is called depends on the {@link GradeSystem}. */
public enum AnnualGrade {
    /** 优秀. */
    EXCELLENT,
    /** 称职、合格. */
    COMPETENT,
    /** 基本称职、基本合格. */
    BASIC,
    /** 不称职、不合格. */
    INCOMPETENT,
    /** 不定等次. */
    NO_GRADE
}
