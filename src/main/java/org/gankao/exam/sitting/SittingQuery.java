package org.gankao.exam.sitting;

import org.jspecify.annotations.Nullable;

/**
 * Which sittings of a session, by cadre code.
 *
 * @param townshipId null: all
 * @param state null: all
 * @param text part of name or code; empty: all
 * @param first rows skipped
 * @param max most rows, 1 to 5000
 */
public record SittingQuery(
        long sessionId, @Nullable Long townshipId, @Nullable SittingState state, String text, int first, int max) {}
