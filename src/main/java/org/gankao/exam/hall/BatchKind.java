package org.gankao.exam.hall;

/** What a batch is for. */
public enum BatchKind {
    MAIN,
    /** 补考: for those who were deferred or missed their batch. */
    MAKE_UP
}
