/** Pages of practice. */
@NullMarked
package org.gankao.practice.web;

import org.jspecify.annotations.NullMarked;
