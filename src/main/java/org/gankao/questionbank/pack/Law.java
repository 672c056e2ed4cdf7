package org.gankao.questionbank.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a law or policy in the register.
 *
 * @param version how the version is named in print
 * @param inForceFrom first day it applies
 * @param inForceUntil last day; null while it is in force
 */
public record Law(
        String id,
        String title,
        String shortTitle,
        String issuer,
        String version,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }
}
