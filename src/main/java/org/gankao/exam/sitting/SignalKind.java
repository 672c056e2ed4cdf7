package org.gankao.exam.sitting;

/** What may be noticed while somebody sits; none of it proves anything by itself. */
public enum SignalKind {
    /** The page was not in front. */
    AWAY,
    /** Text was pasted into an answer. */
    PASTE,
    /** The device came from another network than before. */
    ADDRESS;

    /** Whether a page may report it; the others the server notices itself. */
    boolean ofDevice() {
        return this != ADDRESS;
    }
}
