/** Plumbing without domain knowledge; every feature may use it, it uses none of them. */
@NullMarked
package org.gankao.platform;

import org.jspecify.annotations.NullMarked;
