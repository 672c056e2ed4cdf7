/** Pages of the roster: import, places, cadres, households, and the papers printed from them. */
@NullMarked
package org.gankao.locality.web;

import org.jspecify.annotations.NullMarked;
