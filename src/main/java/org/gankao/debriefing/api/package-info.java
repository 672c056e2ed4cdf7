/** REST resources of the debriefing review. */
@NullMarked
package org.gankao.debriefing.api;

import org.jspecify.annotations.NullMarked;
