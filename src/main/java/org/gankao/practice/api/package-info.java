/** REST face of practice. */
@NullMarked
package org.gankao.practice.api;

import org.jspecify.annotations.NullMarked;
