/** The closing sheet of the day (当日交接单): what a pair took out, did and brought back in a village, signed by both. */
@NullMarked
package org.gankao.survey.closing;

import org.jspecify.annotations.NullMarked;
