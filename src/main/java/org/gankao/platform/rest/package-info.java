/** What every REST resource shares: problems, JSON, guards. */
@NullMarked
package org.gankao.platform.rest;

import org.jspecify.annotations.NullMarked;
