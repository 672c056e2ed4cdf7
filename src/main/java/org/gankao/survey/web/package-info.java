/** Faces pages of the household survey. */
@NullMarked
package org.gankao.survey.web;

import org.jspecify.annotations.NullMarked;
