/** Uncertainty of shares; the only place of the survey that uses floating point. */
@NullMarked
package org.gankao.survey.estimate;

import org.jspecify.annotations.NullMarked;
