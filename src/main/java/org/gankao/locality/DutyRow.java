package org.gankao.locality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a cadre links a household or a village (联户、联村).
 *
 * @param from first day
 * @param until last day, null while it lasts
 */
public record DutyRow(
        long cadreId,
        String cadreName,
        LocalDate from,
        @Nullable LocalDate until) {}
