package org.gankao.exam.paper;

/** How multiple choice is marked; a named rule of the paper. */
public enum MultipleRule {
    /** Full points for exactly the key, else none. */
    ALL_OR_NOTHING,
    /** Besides, half the points for a proper, non-empty part of the key with nothing wrong. */
    PARTIAL_NO_WRONG
}
