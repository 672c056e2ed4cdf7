package org.gankao.cycle;

import java.time.LocalDate;
import org.gankao.shared.Versioned;

/**
 * A cycle as pages, the API and other features see it.
 *
 * @param baseDate who is in post on this day takes part
 * @param version for the next edit
 */
public record CycleRow(
        long id,
        String code,
        String name,
        LocalDate periodFrom,
        LocalDate periodUntil,
        LocalDate baseDate,
        CycleState state,
        int version)
        implements Versioned {}
