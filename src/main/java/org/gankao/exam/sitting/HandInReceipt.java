package org.gankao.exam.sitting;

import java.time.Instant;

/**
 * Proof of a hand-in (交卷回执).
 *
 * @param at when it counts as handed in
 * @param answered items answered
 * @param late true if answers sent along went to the late list: after deadline and grace, or after the hand-in
 */
public record HandInReceipt(Instant at, HandedInBy by, int answered, boolean late) {}
