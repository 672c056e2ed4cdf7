package org.gankao.exam.marking;

import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The mark of one item of one sitting.
 *
 * @param response what was marked, null: no answer
 */
public record Mark(long sittingId, String item, @Nullable String response, Fraction gained, Fraction possible) {}
