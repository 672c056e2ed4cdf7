package org.gankao.cycle;

/** What a composite is made of (考评项目). */
public enum Component {
    /** 政策知识. */
    KNOWLEDGE,
    /** 照片辨识与村情. */
    PHOTO,
    /** 情景演练. */
    SCENARIO,
    /** 群众满意度. */
    SATISFACTION
}
