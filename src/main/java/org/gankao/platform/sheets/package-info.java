/** Spreadsheets in and out. */
@NullMarked
package org.gankao.platform.sheets;

import org.jspecify.annotations.NullMarked;
