/** Statistics of a marked session. */
@NullMarked
package org.gankao.exam.analysis;

import org.jspecify.annotations.NullMarked;
