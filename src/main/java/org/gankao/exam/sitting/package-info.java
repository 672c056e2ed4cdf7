/** Sessions and sittings: the path on which no answer is lost. */
@NullMarked
package org.gankao.exam.sitting;

import org.jspecify.annotations.NullMarked;
