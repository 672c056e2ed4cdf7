/** Items, their wordings, keys and sources; packs and other formats they come from. */
@NullMarked
package org.gankao.questionbank;

import org.jspecify.annotations.NullMarked;
