/** The gate every request passes, and the pages of accounts. */
@NullMarked
package org.gankao.security.web;

import org.jspecify.annotations.NullMarked;
