/** Faces pages of the debriefing review. */
@NullMarked
package org.gankao.debriefing.web;

import org.jspecify.annotations.NullMarked;
