/** REST face of home. */
@NullMarked
package org.gankao.home.api;

import org.jspecify.annotations.NullMarked;
