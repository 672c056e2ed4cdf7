/** Values and refusals every feature needs; nothing but the JDK and nullness annotations. */
@NullMarked
package org.gankao.shared;

import org.jspecify.annotations.NullMarked;
