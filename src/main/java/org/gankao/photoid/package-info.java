/** Photo identification and village situation (照片辨识、村情): pictures of the bank and each cadre's own households. */
@NullMarked
package org.gankao.photoid;

import org.jspecify.annotations.NullMarked;
