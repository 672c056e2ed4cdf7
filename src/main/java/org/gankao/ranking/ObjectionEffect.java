package org.gankao.ranking;

/** What follows from an objection. */
public enum ObjectionEffect {
    /** 维持原结果. */
    KEPT,
    /** 予以更正: a corrected version follows. */
    CORRECTION
}
