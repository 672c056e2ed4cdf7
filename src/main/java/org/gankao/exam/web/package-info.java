/** Department and cadre pages of tests. */
@NullMarked
package org.gankao.exam.web;

import org.jspecify.annotations.NullMarked;
