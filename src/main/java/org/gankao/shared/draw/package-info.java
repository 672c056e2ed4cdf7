/** The one draw engine: households, seats, topics, forms. Re-runnable from the command line. */
@NullMarked
package org.gankao.shared.draw;

import org.jspecify.annotations.NullMarked;
