package org.gankao.exam.marking.desk;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A mark of the caller's own.
 *
 * @param open whether he may still change it: not all who have to mark the answer have done so
 */
public record MarkerLine(long script, BigDecimal points, BigDecimal given, Instant at, boolean open) {}
