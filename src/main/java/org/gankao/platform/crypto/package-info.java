/** Encryption of fields at rest and canonical documents. */
@NullMarked
package org.gankao.platform.crypto;

import org.jspecify.annotations.NullMarked;
