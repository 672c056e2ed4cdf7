package org.gankao.exam.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a sitting.
 *
 * @param accountId who did it, null: the server
 */
public record SittingEvent(
        Instant at, SittingEventKind kind, @Nullable Long accountId, String detail) {}
