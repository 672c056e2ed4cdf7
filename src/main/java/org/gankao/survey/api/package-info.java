/** REST resources of the household survey. */
@NullMarked
package org.gankao.survey.api;

import org.jspecify.annotations.NullMarked;
