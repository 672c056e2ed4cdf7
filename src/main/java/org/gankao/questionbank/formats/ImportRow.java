package org.gankao.questionbank.formats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as lists show it.
 *
 * @param madeBy account
 * @param settledAt when it was confirmed or discarded
 * @param items items that became new or changed by it
 */
public record ImportRow(
        long id,
        String fileName,
        ImportState state,
        long madeBy,
        Instant madeAt,
        @Nullable Instant settledAt,
        int items) {}
