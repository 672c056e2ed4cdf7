/** Pages drawing on several features. */
@NullMarked
package org.gankao.home.web;

import org.jspecify.annotations.NullMarked;
