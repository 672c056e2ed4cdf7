package org.gankao.exam.paper;

/** Where a paper stands. */
public enum PaperState {
    /** Assembled; may be thrown away. */
    DRAFT,
    /** 已锁定: never changes again; sessions may use it. */
    FROZEN
}
