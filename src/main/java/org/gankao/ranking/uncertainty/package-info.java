/** How exact scores and places are: intervals, sets of places, groups. Only here are scores binary fractions; none goes back. */
@NullMarked
package org.gankao.ranking.uncertainty;

import org.jspecify.annotations.NullMarked;
