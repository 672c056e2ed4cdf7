/** The text format of {@code question-bank/}: reading and checking, no database. */
@NullMarked
package org.gankao.questionbank.pack;

import org.jspecify.annotations.NullMarked;
