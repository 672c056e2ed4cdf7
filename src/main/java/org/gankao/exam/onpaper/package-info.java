/** Forms printed for a test on paper, as in a village hall: questions, answer sheet, and apart from them the key. */
@NullMarked
package org.gankao.exam.onpaper;

import org.jspecify.annotations.NullMarked;
