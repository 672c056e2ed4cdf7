package org.gankao.exam.sitting;

/** What becomes of answers that arrive. */
public enum Verdict {
    ACCEPTED,
    /** After deadline and grace: to the list two people decide on. */
    LATE,
    /** From a device that was taken over: to the same list. */
    OLD_DEVICE,
    NOT_STARTED,
    /** The cadre has handed in: saves are refused, and what another hand-in brings goes to the same list. */
    HANDED_IN
}
