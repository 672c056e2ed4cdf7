package org.gankao.exam.marking;

import java.time.Instant;

/**
 * One marking of a session; markings are never changed, a new one takes the place of the one before.
 *
 * @param keySha256 of all keys it used, corrections included
 * @param rule named rules of the paper
 * @param sittings marked
 */
public record MarkingRow(long id, String keySha256, String rule, int sittings, Instant markedAt) {}
