/** Pages of rankings, publication and annual evaluation. */
@NullMarked
package org.gankao.ranking.web;

import org.jspecify.annotations.NullMarked;
