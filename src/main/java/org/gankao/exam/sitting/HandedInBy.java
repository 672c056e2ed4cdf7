package org.gankao.exam.sitting;

/** Who handed a paper in. */
public enum HandedInBy {
    CADRE,
    /** At the deadline. */
    SERVER
}
