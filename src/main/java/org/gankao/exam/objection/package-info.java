/** Objections of cadres to items of a test, and their written answers. */
@NullMarked
package org.gankao.exam.objection;

import org.jspecify.annotations.NullMarked;
