/** Scenario drills (情景演练): branching cases, their checks, and the replay that marks the way a candidate took. */
@NullMarked
package org.gankao.drill;

import org.jspecify.annotations.NullMarked;
