/** Filters every response passes. */
@NullMarked
package org.gankao.platform.web;

import org.jspecify.annotations.NullMarked;
