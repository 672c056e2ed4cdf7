/** The demo county over HTTP. */
@NullMarked
package org.gankao.demo.api;

import org.jspecify.annotations.NullMarked;
