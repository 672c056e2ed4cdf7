/** Long work with progress. */
@NullMarked
package org.gankao.platform.jobs;

import org.jspecify.annotations.NullMarked;
