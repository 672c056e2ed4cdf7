/** What every page shares: refusals as messages, formats. */
@NullMarked
package org.gankao.platform.faces;

import org.jspecify.annotations.NullMarked;
