/** Rankings over HTTP. */
@NullMarked
package org.gankao.ranking.api;

import org.jspecify.annotations.NullMarked;
