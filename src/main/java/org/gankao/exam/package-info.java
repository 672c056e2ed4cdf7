/** Tests: papers, sittings, marking (考试). */
@NullMarked
package org.gankao.exam;

import org.jspecify.annotations.NullMarked;
