/** Files from outside: archives and XML, opened so that a hostile one does no harm. */
@NullMarked
package org.gankao.platform.files;

import org.jspecify.annotations.NullMarked;
