/** Pages of scenario cases. */
@NullMarked
package org.gankao.drill.web;

import org.jspecify.annotations.NullMarked;
