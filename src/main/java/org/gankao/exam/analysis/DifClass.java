package org.gankao.exam.analysis;

/** How much an item differs between groups (ETS). */
public enum DifClass {
    /** Slight or not proven. */
    A,
    /** Moderate: choose another where there is one. */
    B,
    /** Large: have it looked at before it is used again. */
    C
}
