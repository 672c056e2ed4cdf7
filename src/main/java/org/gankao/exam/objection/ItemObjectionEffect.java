package org.gankao.exam.objection;

/** What an answer comes to. */
public enum ItemObjectionEffect {
    /** The cadre is right: a correction of the item is to follow. */
    UPHELD,
    /** The item and its key stand. */
    REJECTED
}
