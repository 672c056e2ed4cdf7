package org.gankao.exam.marking.desk;

import java.math.BigDecimal;

/**
 * A question of a session as a marker finds it on his desk.
 *
 * @param ref what it was made from, for example {@code land-0001@3}
 * @param waiting answers that wait for him
 * @param done answers he has marked
 */
public record DeskQuestion(long session, String ref, String stem, BigDecimal points, int waiting, int done) {}
