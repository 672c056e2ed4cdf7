package org.gankao.ranking;

/** By what means are taken. */
public enum GroupView {
    TOWNSHIP,
    UNIT,
    SENDING_UNIT
}
