package org.gankao.survey.closing;

import java.time.Instant;

/**
 * A member's newest signature under the sheet.
 *
 * @param figures as they stood when he signed
 * @param unsentVisits visit records of the day that waited on his phone
 * @param unsentBallots sealed ballots of the day that waited on his phone
 */
public record ClosingSignature(
        long evaluatorId, String name, ClosingFigures figures, int unsentVisits, int unsentBallots, Instant signedAt) {}
