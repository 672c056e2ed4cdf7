/** REST face of tests. */
@NullMarked
package org.gankao.exam.api;

import org.jspecify.annotations.NullMarked;
