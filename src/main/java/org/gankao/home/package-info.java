/** Menu and landing pages; reads every feature, nobody reads it. */
@NullMarked
package org.gankao.home;

import org.jspecify.annotations.NullMarked;
