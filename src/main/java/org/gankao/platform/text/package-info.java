/** Wording in Chinese and English from the features' message bundles. */
@NullMarked
package org.gankao.platform.text;

import org.jspecify.annotations.NullMarked;
