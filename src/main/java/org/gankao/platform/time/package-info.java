/** The clock and the business time zone; the only place that reads the time. */
@NullMarked
package org.gankao.platform.time;

import org.jspecify.annotations.NullMarked;
