/** Debriefing review: a secret vote of villagers on the cadres of their village's team, counted twice (述职评议). */
@NullMarked
package org.gankao.debriefing;

import org.jspecify.annotations.NullMarked;
