/** Pages of the question bank. */
@NullMarked
package org.gankao.questionbank.web;

import org.jspecify.annotations.NullMarked;
