/** Places, households and the roster's import over HTTP. */
@NullMarked
package org.gankao.locality.api;

import org.jspecify.annotations.NullMarked;
