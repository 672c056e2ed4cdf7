/** The papers a test place lives on: seating plan, desk labels, sign-in sheet, room record, absence list. */
@NullMarked
package org.gankao.exam.print;

import org.jspecify.annotations.NullMarked;
