/** The fictional county 清溪县: made from a seed, loaded once into an empty database, so that the product can be played. */
@NullMarked
package org.gankao.demo;

import org.jspecify.annotations.NullMarked;
