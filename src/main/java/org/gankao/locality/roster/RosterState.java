package org.gankao.locality.roster;

/** What became of a roster file. */
public enum RosterState {
    CHECKING,
    /** Checked; may be confirmed if it holds no error. */
    CHECKED,
    /** Could not be read. */
    REFUSED,
    IMPORTING,
    IMPORTED,
    DISCARDED
}
