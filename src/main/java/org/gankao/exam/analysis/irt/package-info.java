/** Item response theory: items and people on one scale, by marginal maximum likelihood. Pure functions. */
@NullMarked
package org.gankao.exam.analysis.irt;

import org.jspecify.annotations.NullMarked;
