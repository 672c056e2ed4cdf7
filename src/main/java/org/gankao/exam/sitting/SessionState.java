package org.gankao.exam.sitting;

/** Where a session stands; whether it is open at this moment is told by the clock ({@link SessionPhase}). */
public enum SessionState {
    /** Being planned; nobody has a sitting yet. */
    PLANNED,
    /** Every entrant has his sitting, form and order; nothing of it changes any more. */
    SEALED,
    /** Over: all papers are in. */
    CLOSED,
    MARKED,
    /** Results are released; they count and each cadre sees his own. */
    RELEASED
}
