package org.gankao.cycle;

import java.time.LocalDate;

/**
 * A cycle as pages, the API and other features see it.
 *
 * @param baseDate who is in post on this day takes part
 */
public record CycleRow(
        long id,
        String code,
        String name,
        LocalDate periodFrom,
        LocalDate periodUntil,
        LocalDate baseDate,
        CycleState state) {}
