/**
 * Parallel forms as a constraint problem: which items stand in which form, without knowing what an item says. Decision 015
 * tells why it is solved so.
 */
@NullMarked
package org.gankao.exam.assembly;

import org.jspecify.annotations.NullMarked;
