package org.gankao.locality;

import org.jspecify.annotations.Nullable;

/**
 * A grid (网格) of a village.
 *
 * @param said households as the roster says, null if it does not
 * @param households households on the roster
 */
public record GridRow(
        long id,
        String code,
        String name,
        long villageId,
        @Nullable Integer said,
        int households) {}
