/** Household satisfaction: frame, draw, the door, the secret ballot, estimates (入户民意测评). */
@NullMarked
package org.gankao.survey;

import org.jspecify.annotations.NullMarked;
