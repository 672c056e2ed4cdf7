package org.gankao.exam.analysis;

import java.time.Instant;

/**
 * A stored analysis.
 *
 * @param markingId the marking it rests on; once the session was marked anew it is out of date
 */
public record AnalysisRow(long sessionId, long markingId, Instant madeAt, SessionAnalysis analysis) {}
