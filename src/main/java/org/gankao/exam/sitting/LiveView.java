package org.gankao.exam.sitting;

import java.time.Instant;
import java.util.List;

/**
 * What changed on the monitor since it last looked.
 *
 * @param version to ask with the next time
 * @param whole whether the rows are all there are, since the version asked with is unknown
 * @param now the server's clock
 */
public record LiveView(long version, boolean whole, Instant now, List<LiveRow> rows) {

    public LiveView {
        rows = List.copyOf(rows);
    }
}
