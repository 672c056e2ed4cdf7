/** The description of the REST API, made from the resources themselves. */
@NullMarked
package org.gankao.platform.rest.openapi;

import org.jspecify.annotations.NullMarked;
