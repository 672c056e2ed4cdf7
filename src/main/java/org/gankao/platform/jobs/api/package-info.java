/** REST face of jobs. */
@NullMarked
package org.gankao.platform.jobs.api;

import org.jspecify.annotations.NullMarked;
