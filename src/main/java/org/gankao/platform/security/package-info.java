/** Who calls and what he may do, as annotations on services; implemented by the security feature. */
@NullMarked
package org.gankao.platform.security;

import org.jspecify.annotations.NullMarked;
