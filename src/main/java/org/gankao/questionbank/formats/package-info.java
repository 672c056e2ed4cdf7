/** Items from and to files that people and other systems keep. */
@NullMarked
package org.gankao.questionbank.formats;

import org.jspecify.annotations.NullMarked;
