/** Blueprints, papers, forms, and the port through which sections get their items. */
@NullMarked
package org.gankao.exam.paper;

import org.jspecify.annotations.NullMarked;
