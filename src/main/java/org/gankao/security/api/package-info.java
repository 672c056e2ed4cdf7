/** REST face of sign-in and accounts. */
@NullMarked
package org.gankao.security.api;

import org.jspecify.annotations.NullMarked;
