package org.gankao.exam.sitting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a device gets at the bell.
 *
 * @param formId the form to read; null if the sitting is not under way, or the device has it already
 * @param key opens the encrypted paper the device fetched ahead, base64; null: it fetched none
 * @param supplement the personal sections; empty if it has none
 */
public record Opening(
        SittingView sitting,
        @Nullable Long formId,
        @Nullable String key,
        Optional<Supplement> supplement) {}
