/** REST face of scenario cases. */
@NullMarked
package org.gankao.drill.api;

import org.jspecify.annotations.NullMarked;
