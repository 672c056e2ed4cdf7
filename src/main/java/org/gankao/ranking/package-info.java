/** From component results to standings, their publication, and suggestions for the annual evaluation. */
@NullMarked
package org.gankao.ranking;

import org.jspecify.annotations.NullMarked;
