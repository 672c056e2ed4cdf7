/** Units, cadres and their posts; the roster they come from. */
@NullMarked
package org.gankao.people;

import org.jspecify.annotations.NullMarked;
