package org.gankao.exam.marking;

import java.util.Map;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.sitting.HandedInBy;
import org.gankao.shared.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a cadre reached in a session.
 *
 * @param townshipId unit id, 0: none
 * @param sections percent of each section of the paper
 * @param total points gained of all points, percent
 */
public record ResultRow(
        long sittingId,
        long cadreId,
        String cadreCode,
        String cadreName,
        long unitId,
        long townshipId,
        Map<SectionKind, Score> sections,
        Score total,
        @Nullable HandedInBy handedInBy) {}
