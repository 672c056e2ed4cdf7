/** How values reach the database. */
@NullMarked
package org.gankao.platform.persistence;

import org.jspecify.annotations.NullMarked;
