package org.gankao.cycle;

import java.util.Optional;

/**
 * Port: a feature that measures a component says in words what one cadre's result rests on, for his explanation. Cadres read
 * it too: it must not ask for a right of theirs.
 */
public interface ComponentDetails {

    /**
     * Empty: this feature has nothing to say of it.
     *
     * @param terms of the scheme the cadre was ranked by
     */
    Optional<Phrase> of(long cycleId, long cadreId, Component component, SchemeTerms terms);
}
