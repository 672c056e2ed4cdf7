/** Villages, grids, households and their members; who links which household. */
@NullMarked
package org.gankao.locality;

import org.jspecify.annotations.NullMarked;
