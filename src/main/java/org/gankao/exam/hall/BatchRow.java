package org.gankao.exam.hall;

import java.time.Instant;
import java.util.List;

/**
 * A batch (批次) as pages, the API and the rules of sittings see it.
 *
 * @param number place among the batches of the session, from 1
 * @param entryCode whether a cadre needs a code to start
 * @param formIds forms its cadres get, ascending; empty: not drawn yet
 */
public record BatchRow(
        long id,
        long sessionId,
        int number,
        String name,
        BatchKind kind,
        Instant opensAt,
        Instant closesAt,
        boolean entryCode,
        List<Long> formIds) {

    public BatchRow {
        formIds = List.copyOf(formIds);
    }

    public boolean makeUp() {
        return kind == BatchKind.MAKE_UP;
    }
}
