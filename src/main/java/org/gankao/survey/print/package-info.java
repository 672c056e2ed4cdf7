/** Papers that evaluators carry: letter of introduction, briefing, route of the day, closing sheet; and whom they call. */
@NullMarked
package org.gankao.survey.print;

import org.jspecify.annotations.NullMarked;
