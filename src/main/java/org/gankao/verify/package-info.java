/**
 * Verifies what was published, without a server, a database or trust in either: bundles of rankings and draws of households. Written
 * apart from the code that computes them, so that one checks the other; knows nothing but {@code shared}.
 */
@NullMarked
package org.gankao.verify;

import org.jspecify.annotations.NullMarked;
