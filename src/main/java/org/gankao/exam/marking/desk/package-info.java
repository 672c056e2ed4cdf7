/** The marking desk: people mark short answers blind and twice. */
@NullMarked
package org.gankao.exam.marking.desk;

import org.jspecify.annotations.NullMarked;
