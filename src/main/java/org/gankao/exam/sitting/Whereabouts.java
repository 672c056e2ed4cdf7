package org.gankao.exam.sitting;

import org.jspecify.annotations.Nullable;

/**
 * Where and when a cadre sits, as he is told.
 *
 * @param batch empty: none
 * @param place empty: none
 * @param room empty: none
 * @param seat number on the desk; null: none
 * @param needsCode whether he needs the code of his room to start
 */
public record Whereabouts(
        String batch, String place, String room, @Nullable Integer seat, boolean needsCode) {}
