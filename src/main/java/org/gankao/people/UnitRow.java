package org.gankao.people;

import org.jspecify.annotations.Nullable;

/**
 * A unit (单位) as lists show it.
 *
 * @param parentId unit it belongs to, null for the county itself
 */
public record UnitRow(
        long id,
        String code,
        String name,
        UnitKind kind,
        @Nullable Long parentId) {}
