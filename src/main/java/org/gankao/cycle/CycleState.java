package org.gankao.cycle;

/** Where a cycle is. */
public enum CycleState {
    /** 筹备中: schemes are being written and signed. */
    PREPARING,
    /** 进行中: every category in use has a frozen scheme. */
    RUNNING,
    /** 已结束: the ranking is final. */
    CLOSED
}
