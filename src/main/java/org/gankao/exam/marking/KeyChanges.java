package org.gankao.exam.marking;

import java.time.Instant;
import java.util.List;

/** Port: the changes of keys that are approved for a session; every marking obeys them. */
public interface KeyChanges {

    /**
     * An approved change with its effect.
     *
     * @param reason in words, for those it concerns
     * @param before marking in force before, {@code after} the one it led to
     */
    record Corrected(KeyChange change, String reason, Instant at, long before, long after) {}

    /** In the order of their approval; of several about one item the last counts. */
    List<KeyChange> ofSession(long session);

    /** Those that led to a marking, in the order of their approval. */
    List<Corrected> corrected(long session);
}
