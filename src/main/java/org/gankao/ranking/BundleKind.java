package org.gankao.ranking;

/** Who a bundle is for. */
public enum BundleKind {
    /** The supervisor: all rows with their marks. */
    FULL,
    /** Everybody it concerns: what is published, and for each cadre a commitment that only he can open. */
    PUBLIC
}
