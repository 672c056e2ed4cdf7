/** REST face of the question bank. */
@NullMarked
package org.gankao.questionbank.api;

import org.jspecify.annotations.NullMarked;
