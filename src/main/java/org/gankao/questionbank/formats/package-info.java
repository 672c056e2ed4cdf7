/** Items from files that people keep: workbooks. */
@NullMarked
package org.gankao.questionbank.formats;

import org.jspecify.annotations.NullMarked;
