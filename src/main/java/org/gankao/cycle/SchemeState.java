package org.gankao.cycle;

/** Where one version of a scheme is. */
public enum SchemeState {
    /** 起草中: may be edited and signed. */
    DRAFT,
    /** 已锁定: signed by two, in force. */
    FROZEN,
    /** 已作废: a later version was frozen. */
    REPLACED
}
