package org.gankao.exam.sitting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a device gets at the bell.
 *
 * @param formId the form to read; null if the sitting is not under way
 * @param supplement the personal sections; empty if it has none
 */
public record Opening(SittingView sitting, @Nullable Long formId, Optional<Supplement> supplement) {}
