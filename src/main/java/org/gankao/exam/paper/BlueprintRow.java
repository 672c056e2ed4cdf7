package org.gankao.exam.paper;

import java.time.Instant;
import org.gankao.shared.Versioned;

/** A blueprint as pages and the API see it. */
public record BlueprintRow(long id, long cycleId, BlueprintPlan plan, Instant createdAt, int version)
        implements Versioned {}
