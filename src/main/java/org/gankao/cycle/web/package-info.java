/** Pages of cycles and schemes. */
@NullMarked
package org.gankao.cycle.web;

import org.jspecify.annotations.NullMarked;
