package org.gankao.cycle;

import java.util.Optional;

/** Port: a feature that measures a component says in words what one cadre's result rests on, for his explanation. */
public interface ComponentDetails {

    /** Empty: this feature has nothing to say of it. */
    Optional<Phrase> of(long cycleId, long cadreId, Component component);
}
