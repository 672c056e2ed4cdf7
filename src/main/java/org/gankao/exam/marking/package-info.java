/** Keys, marks, results, release. */
@NullMarked
package org.gankao.exam.marking;

import org.jspecify.annotations.NullMarked;
