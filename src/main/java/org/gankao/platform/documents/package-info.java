/** Documents on paper in the layout offices use. */
@NullMarked
package org.gankao.platform.documents;

import org.jspecify.annotations.NullMarked;
