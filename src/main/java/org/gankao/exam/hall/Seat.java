package org.gankao.exam.hall;

import org.gankao.cycle.Entrant;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and with which form a cadre sits.
 *
 * @param batchId null: the session has no batches
 * @param roomId null: no room
 * @param seat number on the desk, from 1; null: no room
 */
public record Seat(
        Entrant entrant,
        @Nullable Long batchId,
        @Nullable Long roomId,
        @Nullable Integer seat,
        long formId) {}
