/** Cycles and schemes over HTTP. */
@NullMarked
package org.gankao.cycle.api;

import org.jspecify.annotations.NullMarked;
