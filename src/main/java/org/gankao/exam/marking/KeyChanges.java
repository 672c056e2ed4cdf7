package org.gankao.exam.marking;

import java.util.List;

/** Port: the changes of keys that are approved for a session; every marking obeys them. */
public interface KeyChanges {

    /** In the order of their approval; of several about one item the last counts. */
    List<KeyChange> ofSession(long session);
}
