package org.gankao.cycle;

import java.util.List;

/** Port: a feature that measures a component says how exact its results are. */
public interface ComponentErrors {

    /** Of the results {@link ComponentResults#results} gives, at most one a cadre and component; who has none here counts as exact. */
    List<ComponentError> errors(long cycleId);
}
