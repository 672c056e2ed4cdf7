package org.gankao.photoid;

/** What a cadre is asked about a household he links, in the order the kinds take turns (提户知人、提人知户). */
enum QuizKind {
    /** Who is the head of the household at this door. */
    DOOR_HEAD,
    /** Which of these heads is one of his own. */
    OWN_HEAD,
    /** How many persons the roster says the household has. */
    MEMBERS,
    /** Which of the three categories of care the household is in. */
    CATEGORY
}
