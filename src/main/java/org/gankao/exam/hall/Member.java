package org.gankao.exam.hall;

import org.jspecify.annotations.Nullable;

/**
 * A cadre who was put into a batch by hand.
 *
 * @param placeId null: any place
 */
public record Member(long cadreId, long batchId, @Nullable Long placeId) {}
