/** The evaluation cycle: its scheme, who takes part, and the port through which results reach the ranking. */
@NullMarked
package org.gankao.cycle;

import org.jspecify.annotations.NullMarked;
